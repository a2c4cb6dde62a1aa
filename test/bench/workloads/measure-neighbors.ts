import type { Matrix } from '../../../src/data/matrix';
import type { Bench } from '../bench-client';
import { FIRST_WORD, wordOf } from '../bench-worker';
import { secondsSince, type Outcome } from '../outcome';
import type { SettingsOf } from '../settings';
import { UsageError } from '../usage-error';

/** Rows 0 … queries − 1 each ask for the k rows of highest cosine, themselves left out, one after another. */
export async function measureNeighbors(
  bench: Bench,
  { queries, k }: SettingsOf<'neighbors'>,
  X: Matrix,
): Promise<Outcome> {
  if (queries > X.rows) {
    throw new UsageError(`--queries must be at most the ${X.rows} rows of the input; got ${queries}.`);
  }
  const prepared = performance.now();
  const vectors = await bench.hold(X);
  const ask = (row: number) =>
    bench.run('mostSimilar', { vectors, word: wordOf(row), topn: k, includeUnknown: false });
  await ask(0);
  const secondsPrepare = secondsSince(prepared);

  const output = new Int32Array(queries * k).fill(-1);
  const begun = performance.now();
  for (let row = 0; row < queries; row++) {
    const { similar } = await ask(row);
    similar.forEach(({ index }, place) => {
      output[row * k + place] = index - FIRST_WORD;
    });
  }
  const seconds = secondsSince(begun);
  const secondsPerQuery = seconds / queries;
  return {
    figures: { seconds, secondsPerQuery, secondsPrepare, rows: X.rows },
    times: [{ what: 'a query', seconds: secondsPerQuery }],
    output,
    note: `${queries} queries; rows prepared and the first asked in ${secondsPrepare.toFixed(2)} s`,
  };
}
