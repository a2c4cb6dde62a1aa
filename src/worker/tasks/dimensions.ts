import type { KeyedVectors } from '../../data/keyed-vectors';
import type { DimensionRecord } from '../../engine/protocol';
import { addToCovariance, initCovariance, type CovarianceKernel } from '../../geometry/covariance';
import { classLogOdds } from '../../geometry/class-association';
import { columnCorrelation, dimensionFigures, effectiveDimension } from '../../geometry/dimensions';
import { isWord } from '../../geometry/words';
import { instantiate, type KernelExports } from '../../math/wasm/load';
import { pauseFor } from '../pause';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Padding is left out of all figures; correlations are over the words that occur, [UNK] left out too. */
export const dimensions: TaskFunction<'dimensions'> = async ({ vectors: ref }, { signal, report }) => {
  const keyed = look(ref);
  const { vectors, vocabulary } = keyed;
  const { rows, columns } = vectors;
  const pause = pauseFor(signal);
  const counted = Uint32Array.from({ length: rows - 1 }, (_, i) => i + 1);
  const figures = dimensionFigures(vectors, counted);
  await pause();

  const kernel = await instantiate<CovarianceKernel & KernelExports>('covariance').catch(() => null);
  const covariance = initCovariance(figures.means, kernel);
  for (let from = 1; from < rows; from += covariance.block) {
    addToCovariance(covariance, vectors, from, Math.min(rows, from + covariance.block));
    const paused = pause();
    if (!paused) continue;
    await paused;
    report({ done: from, total: rows });
  }

  const words = vocabulary.classCounts
    ? counted.filter((i) => isWord(i) && vocabulary.counts[i]! > 0)
    : new Uint32Array();
  const odds = logOddsOf(keyed);
  const records: DimensionRecord[] = [];
  for (let column = 0; column < columns; column++) {
    records.push({
      column,
      share: figures.shares[column]!,
      mean: figures.means[column]!,
      deviation: figures.deviations[column]!,
      correlation: strongest(keyed, column, odds, words),
    });
    await pause();
  }
  return {
    rows: figures.rows,
    dimensions: records,
    effective: effectiveDimension(covariance, figures.rows),
    correlated: odds.length > 0 ? words.length : 0,
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
  { vectors }: KeyedVectors,
  column: number,
  odds: ReturnType<typeof logOddsOf>,
  words: Uint32Array,
): DimensionRecord['correlation'] {
  let best: DimensionRecord['correlation'] = null;
  for (const { class: own, values } of odds) {
    const value = columnCorrelation(vectors, column, values, words);
    if (value !== null && (best === null || Math.abs(value) > Math.abs(best.value)))
      best = { class: own, value };
  }
  return best;
}
