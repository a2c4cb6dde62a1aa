import type { MapOptions } from '../../data/projection';
import type { MapState } from '../../session/session';
import { countText, percentText } from '../../widgets/number-text';
import { engineText } from './map-engines';
import { dimensionName } from './map-methods';

/** Title of the picture. */
export function mapTitle(components: 2 | 3): string {
  return `Word Embeddings in ${components}D`;
}

/** What the picture is, with all that was done to the vectors: method, settings, how much of the vocabulary, from where. */
export function mapCaption(map: MapState): string {
  return `${[...methodParts(map), wordsPart(map)].join('; ')}.`;
}

function methodParts(map: MapState): readonly string[] {
  const { method } = map.options;
  if (method === 'umap') return umapParts(map);
  if (method === 'pca') return pcaParts(map);
  return method === 'raw' ? rawParts(map) : tsneParts(map);
}

/** Says that a setting was lowered, and from what. */
function lowered(taken: number, asked: number | undefined, { words }: MapState['words']): string {
  if (asked === undefined || asked === taken) return '';
  return ` (lowered from ${countText(asked)} for ${countText(words.length)} words)`;
}

function tsneParts({ words, options, asked, run, log }: MapState): readonly string[] {
  const engine = log?.method === 'tsne' ? log.engine : null;
  const { degreesOfFreedom: degrees, learningRate, earlyExaggeration } = options;
  return [
    `${words.source.dimension} → ${options.components} by t-SNE (${engine?.engine === 'webgpu' ? 'all pairs' : 'Barnes-Hut'}), ${metricText(options)} between the word vectors of run ${run}`,
    `perplexity ${options.perplexity}${lowered(options.perplexity, asked?.perplexity, words)}, ${degrees} ${degrees === 1 ? 'degree' : 'degrees'} of freedom, at most ${countText(options.maxIter)} iterations, exaggeration ${earlyExaggeration}, learning rate ${learningRate}, ${options.init === 'pca' ? 'PCA' : 'random'} start, seed ${options.seed}`,
    ...(engine ? [`made by ${engineText(engine)}`] : []),
  ];
}

function umapParts({ words, options, asked, run, log }: MapState): readonly string[] {
  const epochs = log?.method === 'umap' ? `, ${countText(log.epochs)} epochs` : '';
  return [
    `${words.source.dimension} → ${options.components} by UMAP, ${metricText(options)} between the word vectors of run ${run}`,
    `${options.neighbors} neighbours${lowered(options.neighbors, asked?.neighbors, words)}, minimum distance ${options.minDist}${epochs}, seed ${options.seed}`,
  ];
}

function pcaParts({ words, options: { components }, run, log }: MapState): readonly string[] {
  const shares = log?.method === 'pca' ? log.explainedVariance : [];
  const { dimension } = words.source;
  return [
    `${dimension} → ${components} by PCA of the word vectors of run ${run}, which are centred and not scaled`,
    `${components} of ${dimension} dimensions shown${sharesText(shares, 'explained variance')}`,
  ];
}

function rawParts({ words, options: { components, dimensions }, run, log }: MapState): readonly string[] {
  const shares = log?.method === 'raw' ? log.explainedVariance : [];
  const { dimension } = words.source;
  return [
    `${dimension} → ${components} by leaving out: the word vectors of run ${run} as they are, neither centred nor scaled`,
    `${components} of ${dimension} dimensions shown (${dimensions.slice(0, components).map(dimensionName).join(', ')})${sharesText(shares, 'share of the variance')}`,
  ];
}

function sharesText(shares: readonly number[], what: string): string {
  if (shares.length === 0) return '';
  const sum = shares.reduce((total, share) => total + share, 0);
  return `, ${what} ${shares.map(percentText).join(' + ')} = ${percentText(sum)}`;
}

function metricText({ metric }: MapOptions): string {
  return metric === 'cosine' ? 'cosine distances' : 'Euclidean distances';
}

const CHOICES: Record<MapState['options']['words'], string> = {
  all: '',
  top: ', the most frequent',
  list: ', from a list',
  selection: ', those selected',
};

function wordsPart({ words, wordsAvailable, options }: MapState): string {
  const { missing, withoutDirection } = words;
  const shown = words.words.length;
  const fromVocabulary = options.words === 'all' || options.words === 'top';
  const reasons = [
    ...(fromVocabulary && !words.words.includes('[UNK]') ? ['[UNK] left out'] : []),
    ...(withoutDirection > 0 ? [`${countText(withoutDirection)} without a vector left out`] : []),
    ...(missing.length > 0 ? [`${countText(missing.length)} of the list not in the vocabulary`] : []),
  ];
  const all = shown + withoutDirection >= wordsAvailable - 1;
  const count = `${countText(shown)} of ${countText(wordsAvailable)} words${all ? '' : CHOICES[options.words]}`;
  return reasons.length > 0 ? `${count} (${reasons.join(', ')})` : count;
}
