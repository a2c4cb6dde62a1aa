import type { TsneLog, TsneStop } from '../../data/projection';
import type { MapState } from '../../session/session';
import { countText } from '../../widgets/number-text';
import { engineText } from './map-engines';

const STOPS: Record<TsneStop, string> = {
  iterations: 'all iterations were used (the limit, not convergence, ended it)',
  noProgress: 'no progress for 300 iterations',
  smallGradient: 'the gradient became tiny',
  stopped: 'stopped by hand',
};

const recallText = (recall: number) =>
  recall === 1 ? '' : ` by a graph that finds ${(100 * recall).toFixed(1)} % of them (measured on 256 words)`;

/** What the layout reports, line by line, as scikit-learn prints it with `verbose`. */
export function logLines(log: TsneLog): readonly string[] {
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
  const { status } = map;
  const log = map.log?.method === 'tsne' ? map.log : null;
  if (status === 'failed') return `Failed: ${map.message ?? 'the layout gave no reason'}`;
  if (status === 'running') return runningSentence(map);
  const word = status === 'finished' ? 'Finished' : 'Stopped';
  if (!log) return status === 'stopped' ? 'Stopped before the layout began' : word;
  const kl = log.kl === null ? '' : `, KL ${log.kl.toFixed(6)}`;
  const why = log.stop && log.stop !== 'stopped' ? `: ${STOPS[log.stop]}` : '';
  return `${word} at iteration ${countText(log.iteration)} of at most ${countText(map.options.maxIter)}${kl}${why}.`;
}

function runningSentence({ phase, prepared, iteration, options, log: made }: MapState): string {
  const log = made?.method === 'tsne' ? made : null;
  if (phase === 'start') return 'Running: finding where the words start';
  if (phase === 'neighbors') {
    return `Running: finding the neighbours of each word, ${Math.floor(prepared * 10) * 10} %`;
  }
  const kl = log?.kl == null ? '' : `, KL ${log.kl.toFixed(3)}`;
  const how = phase === 'exaggeration' ? 'early exaggeration' : 'descent';
  return `Running: ${how}, iteration ${countText(iteration)} of at most ${countText(options.maxIter)}${kl}`;
}

function percent(share: number): string {
  return `${(share * 100).toPrecision(2)} %`;
}
