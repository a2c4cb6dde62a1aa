import type { Matrix } from '../../../src/data/matrix';
import type { Bench } from '../bench-client';
import { FIRST_WORD } from '../bench-worker';
import { secondsSince, type Outcome } from '../outcome';
import type { SettingsOf } from '../settings';
import { UsageError } from '../usage-error';

/** How far a map can be trusted that shows the first columns of the rows. */
export async function measureTrust(
  bench: Bench,
  { components, k }: SettingsOf<'trust'>,
  X: Matrix,
): Promise<Outcome> {
  if (components > X.columns) {
    throw new UsageError(
      `--components must be at most the ${X.columns} columns of the input; got ${components}.`,
    );
  }
  const vectors = await bench.hold(X);
  const indices = Int32Array.from({ length: X.rows }, (_, row) => row + FIRST_WORD);
  const positions = X.data.filter((_, at) => at % X.columns < components);
  const placed = { vectors, indices, positions, components, metric: 'euclidean', neighbors: k } as const;
  const begun = performance.now();
  const { trustworthiness, continuity, kept } = await bench.run('mapTrust', placed);
  const seconds = secondsSince(begun);
  return {
    figures: { seconds, trustworthiness, continuity, rows: X.rows },
    times: [{ what: 'all', seconds }],
    output: kept,
    note: `trustworthiness ${trustworthiness.toFixed(6)}, continuity ${continuity.toFixed(6)}`,
  };
}
