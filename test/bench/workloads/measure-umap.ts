import type { Matrix } from '../../../src/data/matrix';
import { SENTIMENT_16D } from '../../../src/data/presets';
import type { Bench } from '../bench-client';
import { FIRST_WORD } from '../bench-worker';
import { secondsSince, type Outcome } from '../outcome';
import type { SettingsOf } from '../settings';

/** A map of all rows by UMAP, reported as to the page. */
export async function measureUmap(
  bench: Bench,
  { components, neighbors, seed }: SettingsOf<'umap'>,
  X: Matrix,
): Promise<Outcome> {
  const vectors = await bench.hold(X);
  const indices = Int32Array.from({ length: X.rows }, (_, row) => row + FIRST_WORD);
  const options = { ...SENTIMENT_16D.map, method: 'umap', components, neighbors, seed } as const;
  let prepared = 0;
  const begun = performance.now();
  const { positions, log } = await bench.run(
    'fitMap',
    { vectors, indices, options, stopKey: 'bench' },
    {
      onProgress: ({ phase }) => {
        if (phase !== 'descent') prepared = secondsSince(begun);
      },
    },
  );
  const secondsTotal = secondsSince(begun);
  if (log.method !== 'umap') throw new Error(`measureUmap: asked for UMAP, got ${log.method}`);
  return {
    figures: { seconds: secondsTotal, epochs: log.epochs, rows: X.rows, neighbors },
    times: [{ what: 'all', seconds: secondsTotal }],
    output: positions,
    note: `${log.epochs} epochs; neighbors reported until ${prepared.toFixed(1)} s`,
  };
}
