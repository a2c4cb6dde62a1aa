/** The fixed words of the interface, each with one plain explanation. */
export const GLOSSARY: readonly { readonly term: string; readonly meaning: string }[] = [
  {
    term: 'Corpus',
    meaning: 'The documents that you opened, one per row, with their labels if there are any.',
  },
  {
    term: 'Vocabulary',
    meaning:
      'The words that get a vector: index 0 is padding, index 1 is [UNK] for every word left out, then words by how often they occur.',
  },
  {
    term: 'Embedding matrix',
    meaning: 'A table with one row of numbers for each word of the vocabulary. Training changes the numbers.',
  },
  { term: 'Word vector', meaning: 'The row of the embedding matrix that belongs to one word.' },
  {
    term: 'Padding',
    meaning:
      'Index 0, put after short texts so that all have the same length. It may count in the mean or be left out of it.',
  },
  {
    term: 'Cosine',
    meaning:
      'How far two vectors point the same way: 1 the same direction, 0 at right angles, −1 opposite. Lengths do not matter.',
  },
  {
    term: 'Classifier',
    meaning:
      'The model that is trained: look up the vectors of a text’s words, average them, and let a small network guess the label.',
  },
  {
    term: 'Loss',
    meaning:
      'How wrong the guesses are (cross-entropy); an untrained two-class model starts near ln 2 = 0.693.',
  },
  {
    term: 'Validation',
    meaning: 'Documents held back from training, to see how the model does on texts that it has not seen.',
  },
  {
    term: 'Overfitting',
    meaning:
      'The training texts are learned by heart: their loss still falls while the validation loss rises.',
  },
  {
    term: 'Map',
    meaning:
      'A picture of the words in two or three dimensions, made by t-SNE, UMAP, PCA or of two or three dimensions as they are.',
  },
  {
    term: 't-SNE',
    meaning:
      'A method that keeps neighbourhoods, not distances. Sizes of clusters and gaps between them mean little.',
  },
  { term: 'Perplexity', meaning: 'Roughly how many neighbours each word of a map tries to stay close to.' },
  {
    term: 'KL divergence',
    meaning:
      'What t-SNE makes small: how much the neighbourhoods on the map differ from those of the vectors.',
  },
  {
    term: 'UMAP',
    meaning:
      'Another method that keeps neighbourhoods; it draws the words of a group closer together than t-SNE.',
  },
  {
    term: 'PCA',
    meaning:
      'The flat view with the most variance in it, exactly: directions stay parallel, near words may still be far apart in the dimensions that are not shown.',
  },
  {
    term: 'Trustworthiness',
    meaning:
      'How far neighbours on a map are true neighbours: 1 when all are, about 0.5 at random. Continuity is the same the other way about: that no true neighbours were torn apart.',
  },
  {
    term: 'GloVe',
    meaning:
      'Word vectors learned without labels, from how often words stand near each other: near means “keeps the same company”.',
  },
  {
    term: 'Log-odds',
    meaning:
      'How much more often a word stands in one class than in the other, by counts alone; 0 is neither.',
  },
  {
    term: 'Push',
    meaning: 'What the model says to a text of one word alone: its logit, above 0 for the second class.',
  },
  {
    term: 'Axis',
    meaning:
      'A direction made of words, such as good − bad; where a word lies on it is the dot product with that direction.',
  },
  {
    term: '3CosAdd, 3CosMul',
    meaning:
      'Two rules to answer “brother − man + woman”: the cosine with the sum, or the product and quotient of the cosines with each word.',
  },
  { term: 'Run', meaning: 'One training, with its settings, its curves and its vectors.' },
  {
    term: 'Seed',
    meaning:
      'The start of the pseudo-random numbers. The same seed, settings and engine give the same result, bit for bit.',
  },
  {
    term: 'Recipe',
    meaning: 'All settings and seeds together: enough to make a result again from the same file.',
  },
];
