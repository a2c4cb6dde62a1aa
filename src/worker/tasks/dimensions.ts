import type { ClassName } from '../../data/corpus';
import type { KeyedVectors } from '../../data/keyed-vectors';
import { PAD_INDEX } from '../../data/vocabulary';
import type { DimensionRecord } from '../../engine/protocol';
import { addToCovariance, initCovariance, type CovarianceKernel } from '../../geometry/covariance';
import { classLogOdds } from '../../geometry/class-association';
import {
  addToCorrelations,
  addToSums,
  columnDeviations,
  columnMeans,
  columnShares,
  correlationOf,
  effectiveDimension,
  initCorrelations,
  initSums,
  type Correlations,
} from '../../geometry/dimensions';
import { isWord } from '../../geometry/words';
import { instantiate, type KernelExports } from '../../math/wasm/load';
import { inSlices } from '../in-slices';
import { pauseFor } from '../pause';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Padding is left out of all figures; correlations are over the words that occur, [UNK] left out too. */
export const dimensions: TaskFunction<'dimensions'> = async ({ vectors: ref }, { signal, report }) => {
  const keyed = look(ref);
  const { vectors, vocabulary } = keyed;
  const { rows, columns } = vectors;
  const each = (work: (from: number, to: number) => void) => inSlices(vectors, signal, work);
  const sums = initSums(columns);
  await each((from, to) => addToSums(sums, vectors, Math.max(from, PAD_INDEX + 1), to));
  const means = columnMeans(sums);

  const kernel = await instantiate<CovarianceKernel & KernelExports>('covariance').catch(() => null);
  const covariance = initCovariance(means, kernel);
  const pause = pauseFor(signal);
  for (let from = PAD_INDEX + 1; from < rows; from += covariance.block) {
    addToCovariance(covariance, vectors, from, Math.min(rows, from + covariance.block));
    const paused = pause();
    if (!paused) continue;
    await paused;
    report({ done: from, total: rows });
  }

  const occurs = (i: number) => isWord(i) && vocabulary.counts[i]! > 0;
  const correlations = logOddsOf(keyed).map((odds) => ({ ...odds, sums: initCorrelations(means) }));
  for (const { values, sums: into } of correlations) {
    await each((from, to) => addToCorrelations(into, vectors, values, occurs, from, to));
  }
  const shares = columnShares(sums);
  const deviations = columnDeviations(covariance, sums.rows);
  return {
    rows: sums.rows,
    dimensions: Array.from(shares, (share, column) => ({
      column,
      share,
      mean: means[column]!,
      deviation: deviations[column]!,
      correlation: strongest(correlations, column),
    })),
    effective: effectiveDimension(covariance, sums.rows),
    correlated: correlations[0]?.sums.rows ?? 0,
  };
};

/** Of two classes the second alone, since the first is its opposite; of more, each against the rest. */
function logOddsOf({ vocabulary, classes }: KeyedVectors) {
  if (!vocabulary.classCounts || classes.length < 2) return [];
  const each = classes.map((own, k) => ({
    class: own,
    values: classLogOdds(vocabulary, classes.length, k),
  }));
  return classes.length === 2 ? each.slice(1) : each;
}

function strongest(
  correlations: readonly { readonly class: ClassName; readonly sums: Correlations }[],
  column: number,
): DimensionRecord['correlation'] {
  let best: DimensionRecord['correlation'] = null;
  for (const { class: own, sums } of correlations) {
    const value = correlationOf(sums, column);
    if (value === null || Math.abs(value) <= Math.abs(best?.value ?? 0)) continue;
    best = { class: own, value };
  }
  return best;
}
