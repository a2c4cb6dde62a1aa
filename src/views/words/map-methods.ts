import type { MapLog, MapMethod, MapOptions } from '../../data/projection';
import { countText, percentText } from '../../widgets/number-text';
import type { Guide } from './map-guide';

export const METHOD_NAMES: Record<MapMethod, string> = {
  tsne: 't-SNE',
  umap: 'UMAP',
  pca: 'PCA',
  raw: 'Raw dimensions',
};

/** What each method does, in full. */
export const METHODS: Record<MapMethod, string> = {
  tsne: 'Keeps each word near its nearest neighbours, and gives up distances, the size of groups and the space between them.',
  umap: 'Keeps a graph of nearest neighbours, like t-SNE, and usually more of how groups lie to each other; distances are still no measurements.',
  pca: 'A shadow of the vectors on the two or three directions in which they vary most. Exact and without chance: distances are true or too short, never too long. Signs are fixed, so that the same vectors give the same picture.',
  raw: 'Columns of the embedding matrix as they are. A single column of a trained matrix means nothing by itself and differs between runs.',
};

/** What a picture made by each method does not say. */
export const CAUTIONS: Record<MapMethod, string> = {
  tsne: 'Neighbours are kept together. Distances between groups, the size of a group and the empty space between groups mean little, and one run is one picture: another seed or perplexity moves them.',
  umap: 'Neighbours are kept together. Distances between groups and how dense a group looks mean little, and one run is one picture: another seed or number of neighbours moves them.',
  pca: 'Words far apart here are far apart; words that lie together may differ in the directions left out. The share of the variance says how much is left out.',
  raw: 'Words far apart here are far apart; words that lie together may differ in the dimensions left out, which is most of them as a rule.',
};

/** What is to be known of the fields of each method, in one line. */
export const METHOD_LINES: Record<MapMethod, string> = {
  tsne: 'Perplexity: 5–50, large maps to 100. Iterations: a budget, 1,000–5,000.',
  umap: 'Neighbours: 5–50. Minimum distance: 0 is tight, 1 is loose.',
  pca: 'No metric to choose: PCA is Euclidean by definition.',
  raw: 'No metric to choose: nothing is compared.',
};

/** What an axis of a map shows, by method: `t-SNE 1`, `PC 1 (43.2 %)`, `embedding_3`. */
export function axisNames(
  { method, components, dimensions }: Pick<MapOptions, 'method' | 'components' | 'dimensions'>,
  log: MapLog | null,
): readonly string[] {
  return Array.from({ length: components }, (_, k) => {
    if (method === 'raw') return dimensionName(dimensions[k] ?? 0);
    if (method !== 'pca') return `${METHOD_NAMES[method]} ${k + 1}`;
    const share = log?.method === 'pca' ? log.explainedVariance[k] : undefined;
    return share === undefined ? `PC ${k + 1}` : `PC ${k + 1} (${percentText(share)})`;
  });
}

/** Name of a column of the matrix, as its tables call it. */
export function dimensionName(column: number): string {
  return `embedding_${column}`;
}

/** What is to be said of the settings of UMAP, PCA and raw dimensions for a map of `words` words of `dimension` numbers. */
export function methodGuide(options: MapOptions, words: number, dimension: number): Guide | null {
  if (words === 1) return { kind: 'refused', sentence: 'A map needs at least 2 words, got 1.' };
  if (options.method === 'umap') return umapGuide(options, words);
  if (options.method === 'tsne') return null;
  const { components } = options;
  if (dimension > 0 && components > dimension) {
    return {
      kind: 'refused',
      sentence: `A vector has ${dimension} numbers, too few for ${components} axes.${dimension === 2 ? ' Choose 2D.' : ''}`,
    };
  }
  if (options.method === 'pca') return null;
  const beyond = options.dimensions.slice(0, components).find((column) => column >= dimension);
  if (dimension === 0 || beyond === undefined) return null;
  return {
    kind: 'refused',
    sentence: `${dimensionName(beyond)} is not one of the ${dimension} dimensions; the last is ${dimensionName(dimension - 1)}.`,
  };
}

function umapGuide({ neighbors }: MapOptions, words: number): Guide | null {
  if (neighbors < words) return null;
  return {
    kind: 'refused',
    sentence: `UMAP neighbours must be below the number of words (${countText(words)}), got ${countText(neighbors)}.`,
  };
}
