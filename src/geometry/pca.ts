import { matrix, type Matrix } from '../data/matrix';
import { symmetricEigen } from '../math/symmetric-eigen';

/** Rows summed together, to pass over the covariance less often. */
const ROWS_AT_A_TIME = 4;

export interface Pca {
  /** Mean of each column. */
  readonly mean: Float64Array;
  /** Orthonormal directions, one a row [components, columns], most variance first. */
  readonly components: Matrix;
  /** Variance along each direction, with n − 1 in the denominator. */
  readonly explainedVariance: Float64Array;
  /** Share of the total variance, 0 … 1; 0 when there is none. */
  readonly explainedVarianceRatio: Float64Array;
  /** Centered rows in the new directions [rows, components]. */
  readonly scores: Matrix;
}

/**
 * Principal component analysis by the eigenvectors of the covariance matrix, in doubles.
 *
 * Sign        of each direction: its entry of largest magnitude is positive (the first of equals), as
 *             scikit-learn ≥ 1.5 (`svd_flip(u_based_decision=False)`)
 * Agrees      scikit-learn `PCA(svd_solver='full')` to 1e−5
 * Cost        rows · columns² + 9 columns³ operations
 *
 * @throws RangeError unless 2 rows or more, and 1 ≤ components ≤ columns.
 */
export function pca(X: Matrix, components: number): Pca {
  const { rows, columns } = X;
  if (rows < 2) throw new RangeError(`pca: needs at least 2 rows, got ${rows}`);
  if (!(Number.isInteger(components) && components >= 1 && components <= columns)) {
    throw new RangeError(`pca: components must be from 1 to ${columns}, got ${components}`);
  }
  const mean = meanOfRows(X);
  const covariance = covarianceOf(X, mean);
  const { values, vectors } = symmetricEigen(covariance, columns);

  let totalVariance = 0;
  for (let c = 0; c < columns; c++) totalVariance += covariance[c * columns + c]!;
  const directions = matrix(components, columns);
  const explainedVariance = new Float64Array(components);
  for (let a = 0; a < components; a++) {
    explainedVariance[a] = Math.max(0, values[a]!);
    const axis = Float64Array.from({ length: columns }, (_, c) => vectors[c * columns + a]!);
    directions.data.set(pointedUp(axis), a * columns);
  }
  return {
    mean,
    components: directions,
    explainedVariance,
    explainedVarianceRatio: explainedVariance.map((v) => (totalVariance > 0 ? v / totalVariance : 0)),
    scores: project(X, mean, directions),
  };
}

function meanOfRows({ rows, columns, data }: Matrix): Float64Array {
  const mean = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) for (let c = 0; c < columns; c++) mean[c]! += data[at++]!;
  return mean.map((sum) => sum / rows);
}

function covarianceOf({ rows, columns, data }: Matrix, mean: Float64Array): Float64Array {
  const covariance = new Float64Array(columns * columns);
  const centered = Array.from({ length: ROWS_AT_A_TIME }, () => new Float64Array(columns));
  const [p, q, r, s] = centered as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let first = 0; first < rows; first += ROWS_AT_A_TIME) {
    centered.forEach((target, i) => {
      const from = (first + i) * columns;
      for (let c = 0; c < columns; c++) target[c] = first + i < rows ? data[from + c]! - mean[c]! : 0;
    });
    for (let a = 0; a < columns; a++) {
      for (let b = a, at = a * columns + a; b < columns; b++, at++) {
        covariance[at]! += p[a]! * p[b]! + q[a]! * q[b]! + r[a]! * r[b]! + s[a]! * s[b]!;
      }
    }
  }
  for (let a = 0; a < columns; a++) {
    for (let b = a; b < columns; b++) {
      const value = covariance[a * columns + b]! / (rows - 1);
      covariance[a * columns + b] = value;
      covariance[b * columns + a] = value;
    }
  }
  return covariance;
}

function pointedUp(axis: Float64Array): Float64Array {
  const largest = axis.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  return largest < 0 ? axis.map((x) => -x) : axis;
}

function project(X: Matrix, mean: Float64Array, directions: Matrix): Matrix {
  const scores = matrix(X.rows, directions.rows);
  for (let i = 0, at = 0; i < X.rows; i++) {
    for (let a = 0; a < directions.rows; a++) {
      let sum = 0;
      for (let c = 0; c < X.columns; c++) {
        sum += (X.data[i * X.columns + c]! - mean[c]!) * directions.data[a * X.columns + c]!;
      }
      scores.data[at++] = sum;
    }
  }
  return scores;
}
