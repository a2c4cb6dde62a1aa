import { matrix, type Matrix } from '../data/matrix';
import type { TsneOptions } from '../data/projection';
import { createRandom } from '../math/random';
import { mortonOrder } from './morton-order';
import { pca } from './pca';

/** Spread of the first coordinate at the start; small, so that the first forces are gentle. */
const START_DEVIATION = 1e-4;

/** Where the points begin, and the order in which they are best kept in memory. */
export interface TsneStart {
  /** [rows, components]. */
  readonly positions: Matrix;
  /** Row numbers; neighbors in space stand near each other. */
  readonly order: Uint32Array;
}

/**
 * `pca`      scores / (standard deviation of the first) · 1e−4, as scikit-learn; a direction without variance
 *            gets seeded noise instead, or no force could ever act along it
 * `random`   normal with standard deviation 1e−4, from the seed
 */
export function startOfTsne(X: Matrix, options: TsneOptions): TsneStart {
  const wanted = Math.min(options.components, X.columns);
  const { scores, explainedVariance } = pca(X, Math.min(3, X.columns));
  const scale = START_DEVIATION / Math.sqrt((explainedVariance[0]! * (X.rows - 1)) / X.rows);
  const random = createRandom(options.seed);
  const positions = matrix(X.rows, options.components);
  for (let c = 0; c < options.components; c++) {
    const flat = c >= wanted || !(explainedVariance[c]! > 1e-12 * explainedVariance[0]!);
    for (let i = 0; i < X.rows; i++) {
      positions.data[i * options.components + c] =
        options.init === 'random' || flat
          ? random.normal() * START_DEVIATION
          : scores.data[i * scores.columns + c]! * scale;
    }
  }
  return { positions, order: mortonOrder(scores) };
}
