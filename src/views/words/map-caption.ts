import type { MapState } from '../../session/session';
import { countText } from '../../widgets/number-text';
import { engineText } from './map-engines';

export const AXES = ['t-SNE 1', 't-SNE 2', 't-SNE 3'] as const;

/** Title of the picture. */
export function mapTitle(components: 2 | 3): string {
  return `Word Embeddings in ${components}D`;
}

/** What the picture is, in one honest sentence: method, settings, how much of the vocabulary, from where. */
export function mapCaption({ words, wordsAvailable, options, run, log }: MapState): string {
  const shown = words.words.length;
  const engine = log?.method === 'tsne' ? log.engine : null;
  const parts = [
    `${words.source.dimension} → ${options.components} by t-SNE (${engine?.engine === 'webgpu' ? 'all pairs' : 'Barnes-Hut'}), Euclidean distances between the word vectors of run ${run}`,
    `perplexity ${options.perplexity}, ${options.degreesOfFreedom} ${options.degreesOfFreedom === 1 ? 'degree' : 'degrees'} of freedom, at most ${countText(options.maxIter)} iterations, ${options.init === 'pca' ? 'PCA' : 'random'} start, seed ${options.seed}`,
    ...(engine ? [`made by ${engineText(engine)}`] : []),
    `${countText(shown)} of ${countText(wordsAvailable)} words${leftOut(words.words.includes('[UNK]'), words.withoutDirection)}`,
  ];
  return `${parts.join('; ')}.`;
}

function leftOut(unknownShown: boolean, withoutDirection: number): string {
  const reasons = [
    ...(unknownShown ? [] : ['[UNK] left out']),
    ...(withoutDirection > 0 ? [`${countText(withoutDirection)} without a vector left out`] : []),
  ];
  return reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
}
