import type { Matrix } from '../../../src/data/matrix';
import { SENTIMENT_16D } from '../../../src/data/presets';
import type { Bench } from '../bench-client';
import { FIRST_WORD } from '../bench-worker';
import { secondsSince, type Outcome } from '../outcome';
import type { SettingsOf } from '../settings';

interface Report {
  readonly seconds: number;
  readonly iteration: number;
}

/** A map of all rows, reported as to the page. */
export async function measureMap(
  bench: Bench,
  { components, perplexity, iterations, degrees, seed, engine }: SettingsOf<'tsne'>,
  X: Matrix,
): Promise<Outcome> {
  const vectors = await bench.hold(X);
  const indices = Int32Array.from({ length: X.rows }, (_, row) => row + FIRST_WORD);
  const options = { ...SENTIMENT_16D.map, components, perplexity, maxIter: iterations, seed, engine };
  const reports: Report[] = [];
  const begun = performance.now();
  const { positions, log } = await bench.run(
    'fitMap',
    { vectors, indices, options: { ...options, degreesOfFreedom: degrees }, stopKey: 'bench' },
    {
      onProgress: ({ iteration }) => reports.push({ seconds: secondsSince(begun), iteration }),
    },
  );
  const secondsTotal = secondsSince(begun);
  if (log.method !== 'tsne') throw new Error(`measureMap: asked for t-SNE, got ${log.method}`);
  reports.push({ seconds: secondsTotal, iteration: log.iteration });
  const secondsNeighbors = startOfDescent(reports);
  const seconds = secondsTotal - secondsNeighbors;
  return {
    figures: {
      seconds,
      secondsNeighbors,
      secondsTotal,
      kl: log.kl,
      iterations: log.iteration,
      stop: log.stop,
      rows: X.rows,
      neighbors: log.neighbors,
      engineUsed: log.engine?.engine ?? null,
      device: log.engine?.device ?? null,
    },
    times: [
      { what: 'neighbors, p, start', seconds: secondsNeighbors },
      { what: 'descent', seconds },
      { what: 'all', seconds: secondsTotal },
    ],
    output: positions,
    note: `${((1000 * seconds) / log.iteration).toFixed(2)} ms an iteration; KL ${log.kl?.toFixed(4)} after ${log.iteration} (${log.stop})`,
  };
}

/**
 * When the first iteration began, from the pace between the first two reports of iterations; reports come ten times
 * a second, so that it is right to 0.1 s only where an iteration is very short.
 */
function startOfDescent(reports: readonly Report[]): number {
  const prepared = reports.findLast(({ iteration }) => iteration === 0)?.seconds ?? 0;
  const [first, second] = reports.filter(({ iteration }) => iteration > 0);
  if (!first || !second || second.iteration <= first.iteration) return prepared;
  const pace = (second.seconds - first.seconds) / (second.iteration - first.iteration);
  return Math.max(prepared, first.seconds - pace * first.iteration);
}
