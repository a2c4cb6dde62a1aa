import type { Matrix } from '../../../src/data/matrix';
import type { Bench } from '../bench-client';
import { secondsSince, type Outcome } from '../outcome';
import type { SettingsOf } from '../settings';
import { UsageError } from '../usage-error';

/** Of every row its k nearest other rows by Euclidean distance: what a map begins with. */
export async function measurePairs(bench: Bench, { k }: SettingsOf<'pairs'>, X: Matrix): Promise<Outcome> {
  if (k >= X.rows) throw new UsageError(`--k must be below the ${X.rows} rows of the input; got ${k}.`);
  const begun = performance.now();
  const output = await bench.pairs(X, k);
  const seconds = secondsSince(begun);
  return {
    figures: { seconds, rows: X.rows },
    times: [{ what: 'all rows', seconds }],
    output,
    note: `${k} of ${X.rows.toLocaleString('en')} rows each`,
  };
}
