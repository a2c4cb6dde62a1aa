import type { Matrix } from '../data/matrix';
import { covarianceMatrix, type Covariance } from './covariance';

/** What the columns of a matrix hold, over the rows asked for. */
export interface DimensionFigures {
  /** Rows that were counted. */
  readonly rows: number;
  /** Share of the squared length of all rows, Σᵢ xᵢⱼ² / Σᵢⱼ xᵢⱼ²; all 0 when every number is 0. */
  readonly shares: Float64Array;
  readonly means: Float64Array;
  /** Standard deviations, with n in the denominator. */
  readonly deviations: Float64Array;
}

/**
 * Shares, means and deviations of every column, in doubles and two passes.
 *
 * @param counted Rows that count.
 */
export function dimensionFigures({ columns, data }: Matrix, counted: ArrayLike<number>): DimensionFigures {
  const rows = counted.length;
  const means = new Float64Array(columns);
  const squares = new Float64Array(columns);
  const deviations = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const row = counted[i]! * columns;
    for (let c = 0; c < columns; c++) {
      means[c]! += data[row + c]!;
      squares[c]! += data[row + c]! ** 2;
    }
  }
  const total = squares.reduce((sum, value) => sum + value, 0);
  for (let c = 0; c < columns; c++) means[c]! /= Math.max(rows, 1);
  for (let i = 0; i < rows; i++) {
    const row = counted[i]! * columns;
    for (let c = 0; c < columns; c++) deviations[c]! += (data[row + c]! - means[c]!) ** 2;
  }
  return {
    rows,
    shares: squares.map((value) => (total > 0 ? value / total : 0)),
    means,
    deviations: deviations.map((value) => Math.sqrt(value / Math.max(rows, 1))),
  };
}

/**
 * Pearson's correlation of a column with one number a row, over the rows counted: −1 … 1; null when either does not
 * vary or fewer than two rows count.
 */
export function columnCorrelation(
  { columns, data }: Matrix,
  column: number,
  numbers: ArrayLike<number>,
  counted: ArrayLike<number>,
): number | null {
  const n = counted.length;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += data[counted[i]! * columns + column]! / n;
    meanY += numbers[counted[i]!]! / n;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const x = data[counted[i]! * columns + column]! - meanX;
    const y = numbers[counted[i]!]! - meanY;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  // Differences of equal numbers leave a rest of rounding.
  const least = n * 1e-24;
  if (n < 2 || xx <= least * meanX ** 2 || yy <= least * meanY ** 2) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/**
 * How many directions the variance is spread over (participation ratio): (Σ λ)² / Σ λ², λ the eigenvalues of the
 * covariance matrix C, which is (tr C)² / Σ C²; 1 … columns, whatever the axes. 0 without variance.
 */
export function effectiveDimension(covariance: Covariance, rows: number): number {
  if (rows < 2) return 0;
  const C = covarianceMatrix(covariance, rows);
  const { columns } = covariance;
  let trace = 0;
  let squares = 0;
  for (let a = 0; a < columns; a++) {
    trace += C[a * columns + a]!;
    for (let b = 0; b < columns; b++) squares += C[a * columns + b]! ** 2;
  }
  return squares > 0 ? trace ** 2 / squares : 0;
}
