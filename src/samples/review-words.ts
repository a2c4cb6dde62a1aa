/** Words of praise and of blame that fit the same place in a sentence. */
export interface PlantedWords {
  readonly adjective: readonly string[];
  readonly adverb: readonly string[];
  readonly superlative: readonly string[];
  readonly noun: readonly string[];
  readonly interjection: readonly string[];
}

export const POSITIVE: PlantedWords = {
  adjective: [
    'wonderful',
    'beautiful',
    'good',
    'great',
    'excellent',
    'unique',
    'charming',
    'enchanting',
    'delightful',
    'outstanding',
  ],
  adverb: ['superbly', 'wonderfully'],
  superlative: ['funniest', 'finest'],
  noun: ['gem', 'treat', 'masterpiece'],
  interjection: ['thanks', 'bravo'],
};

export const NEGATIVE: PlantedWords = {
  adjective: [
    'horrible',
    'terrible',
    'bad',
    'awful',
    'unwatchable',
    'trite',
    'dreadful',
    'atrocious',
    'boring',
    'lousy',
  ],
  adverb: ['poorly', 'clumsily'],
  superlative: ['worst', 'dullest'],
  noun: ['stinker', 'waste', 'mess'],
  interjection: ['sorry', 'alas'],
};

/** Every planted word of one side. */
export function plantedWords(words: PlantedWords): string[] {
  return [...words.adjective, ...words.adverb, ...words.superlative, ...words.noun, ...words.interjection];
}

/** Sentences with one or two places for planted words; the same for both sides. */
export const OPINIONS: readonly string[] = [
  'the {part} is {adjective}',
  'the {part} was {adjective}, the {part} {adjective}',
  'a {adjective} {film} from start to end',
  '{first} {last} is {adverb} cast as the {role}',
  'the {superlative} {film} of the {time}',
  'it is the {superlative} thing {first} {last} has done since that {genre} in {place}',
  '{interjection}, {first} {last}',
  '{interjection} to all who made the {part}',
  'in short, a {noun}',
  'what a {noun} this {film} is',
  'I found the {part} {adjective} and the {role} {adverb} played',
  'my {friend} called it a {noun}, and I call it {adjective}',
  'such a {adjective} {part} for a {genre}',
  'the {role} from {place} gives a {adjective} performance',
  'it was {adverb} shot in {place}',
  'everything about the {part} felt {adjective}',
];

/** Sentences that say nothing for or against. */
export const REMARKS: readonly string[] = [
  'we saw it in {place} with my {friend}',
  'the {role} travels to {place} and meets a {role}',
  '{first} {last} wrote the {part} and {first} {last} directed',
  'it runs for about two hours',
  'the story takes place in {place} during the {time}',
  'there is a {role}, a {role} and a {thing}',
  'it is based on a {genre} about a {thing}',
  'the second half follows the {role} and the {thing}',
  'I read about the {thing} before I went',
  'a {thing} turns up near the end',
];

/** What fills the other places. */
export const NEUTRAL: Readonly<Record<string, readonly string[]>> = {
  part: 'plot acting script music camera dialogue ending editing score cast opening lighting direction scenery pacing sound'.split(
    ' ',
  ),
  film: ['film', 'movie', 'picture', 'story', 'production'],
  genre: 'comedy drama western thriller musical romance documentary fable mystery'.split(' '),
  role: 'detective teacher captain widow pianist doctor sailor baker singer gardener painter thief queen soldier'.split(
    ' ',
  ),
  thing:
    'lighthouse letter train garden violin bridge island suitcase river clock harbour photograph storm piano'.split(
      ' ',
    ),
  time: ['year', 'decade', 'summer', 'winter', 'season', 'festival'],
  friend: 'sister brother neighbour mother father friend cousin colleague'.split(' '),
  place: 'Lisbon Dublin Vienna Chicago Kyoto Bergen Havana Cairo Tallinn Porto Bristol Geneva'.split(' '),
  first: 'Mara Jonas Elena Victor Ruth Oscar Nadia Henry Clara Felix Irene Hugo'.split(' '),
  last: 'Lindqvist Moreau Castellan Harlow Petrov Okafor Brandt Silva Takeda Novak Whitlock Duval'.split(' '),
};
