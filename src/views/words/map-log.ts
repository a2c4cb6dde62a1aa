import type { MapLog, PcaLog, RawLog, TsneLog, TsneStop, UmapLog } from '../../data/projection';
import type { MapState } from '../../session/session';
import { countText, percentText } from '../../widgets/number-text';
import { engineText } from './map-engines';
import { dimensionName } from './map-methods';

const STOPS: Record<TsneStop, string> = {
  iterations: 'all iterations were used (the limit, not convergence, ended it)',
  noProgress: 'no progress for 300 iterations',
  smallGradient: 'the gradient became tiny',
  stopped: 'stopped by hand',
};

const recallText = (recall: number) =>
  recall === 1 ? '' : ` by a graph that finds ${(100 * recall).toFixed(1)} % of them (measured on 256 words)`;

/** What the making of a map reports, line by line. */
export function logLines(log: MapLog): readonly string[] {
  if (log.method === 'umap') return umapLines(log);
  if (log.method === 'pca') return pcaLines(log);
  return log.method === 'raw' ? rawLines(log) : tsneLines(log);
}

function umapLines({ neighbors, recall, samples, iteration, epochs, stop }: UmapLog): readonly string[] {
  const ended = stop === 'stopped' ? 'stopped by hand' : 'all epochs were used';
  return [
    `${countText(neighbors)} nearest neighbours of each word, itself included${recallText(recall)}`,
    `Fuzzy graph of ${countText(samples)} samples`,
    ...(stop === null ? [] : [`Ended at epoch ${countText(iteration)} of ${countText(epochs)}: ${ended}`]),
  ];
}

function pcaLines({ samples, explainedVariance }: PcaLog): readonly string[] {
  return [
    `Covariance of ${countText(samples)} samples, centred`,
    ...explainedVariance.map(
      (share, k) => `Component ${k + 1} explains ${percentText(share)} of the variance`,
    ),
  ];
}

function rawLines({ samples, dimensions, explainedVariance }: RawLog): readonly string[] {
  return [
    `${countText(samples)} samples, as they are`,
    ...dimensions.map(
      (column, k) =>
        `Axis ${k + 1}: ${dimensionName(column)} holds ${percentText(explainedVariance[k] ?? 0)} of the variance`,
    ),
  ];
}

/** As scikit-learn prints it with `verbose`. */
function tsneLines(log: TsneLog): readonly string[] {
  const lines = [
    `Computed ${countText(log.neighbors)} nearest neighbours of each word${recallText(log.recall)}`,
    `Conditional probabilities for ${countText(log.samples)} samples`,
    `Mean sigma: ${log.meanSigma.toFixed(6)} (perplexity within ${percent(log.perplexityError)} of the target)`,
  ];
  if (log.engine) lines.push(`Made by ${engineText(log.engine)}. ${log.engine.why}`);
  if (log.klAfterExaggeration !== null) {
    lines.push(
      `KL divergence after ${countText(log.exaggerationIterations)} iterations with early exaggeration: ${log.klAfterExaggeration.toFixed(6)}`,
    );
  }
  if (log.stop !== null) {
    if (log.kl !== null) {
      lines.push(`KL divergence after ${countText(log.iteration)} iterations: ${log.kl.toFixed(6)}`);
    }
    lines.push(`Ended at iteration ${countText(log.iteration)}: ${STOPS[log.stop]}`);
  }
  return lines;
}

/** The sentence of the map's status line. */
export function mapSentence(map: MapState | null): string {
  if (!map) return 'No map yet';
  const { status, log } = map;
  if (status === 'failed') return `Failed: ${map.message ?? 'the layout gave no reason'}`;
  if (status === 'running') return runningSentence(map);
  const word = status === 'finished' ? 'Finished' : 'Stopped';
  if (!log) return status === 'stopped' ? 'Stopped before the layout began' : word;
  if (log.method === 'umap')
    return `${word} at epoch ${countText(log.iteration)} of ${countText(log.epochs)}.`;
  if (log.method === 'pca' || log.method === 'raw') {
    const what = log.method === 'pca' ? 'components hold' : 'dimensions hold';
    return `${word}: ${log.explainedVariance.length} ${what} ${percentText(sum(log.explainedVariance))} of the variance.`;
  }
  const kl = log.kl === null ? '' : `, KL ${log.kl.toFixed(6)}`;
  const why = log.stop && log.stop !== 'stopped' ? `: ${STOPS[log.stop]}` : '';
  return `${word} at iteration ${countText(log.iteration)} of at most ${countText(map.options.maxIter)}${kl}${why}.`;
}

function runningSentence({ phase, prepared, iteration, options, log }: MapState): string {
  if (phase === 'start') return 'Running: finding where the words start';
  if (phase === 'neighbors') {
    return `Running: finding the neighbours of each word, ${Math.floor(prepared * 10) * 10} %`;
  }
  if (options.method === 'umap') {
    const epochs = log?.method === 'umap' ? ` of ${countText(log.epochs)}` : '';
    return `Running: epoch ${countText(iteration)}${epochs}`;
  }
  const kl = log?.method === 'tsne' && log.kl !== null ? `, KL ${log.kl.toFixed(3)}` : '';
  const how = phase === 'exaggeration' ? 'early exaggeration' : 'descent';
  return `Running: ${how}, iteration ${countText(iteration)} of at most ${countText(options.maxIter)}${kl}`;
}

function sum(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0);
}

function percent(share: number): string {
  return `${(share * 100).toPrecision(2)} %`;
}
