import type { Matrix } from '../data/matrix';
import { covarianceMatrix, type Covariance } from './covariance';

/** Sums of columns over rows, in the making; changed by `addToSums` only. Doubles. */
export interface ColumnSums {
  rows: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Sums of so many columns, of no rows yet. */
export function initSums(columns: number): ColumnSums {
  return { rows: 0, sums: new Float64Array(columns), squares: new Float64Array(columns) };
}

/** Takes in rows [from, to). */
export function addToSums(into: ColumnSums, { columns, data }: Matrix, from: number, to: number): void {
  const { sums, squares } = into;
  for (let i = from, at = from * columns; i < to; i++) {
    for (let c = 0; c < columns; c++, at++) {
      const x = data[at]!;
      sums[c]! += x;
      squares[c]! += x * x;
    }
  }
  into.rows += to - from;
}

/** Mean of each column; 0 of no rows. */
export function columnMeans({ rows, sums }: ColumnSums): Float64Array {
  return sums.map((sum) => sum / Math.max(rows, 1));
}

/** Share of each column of the squared length of all rows, Σᵢ xᵢⱼ² / Σᵢⱼ xᵢⱼ²; all 0 when every number is 0. */
export function columnShares({ squares }: ColumnSums): Float64Array {
  const total = squares.reduce((sum, value) => sum + value, 0);
  return squares.map((value) => (total > 0 ? value / total : 0));
}

/** Standard deviation of each column, with n in the denominator, from the covariance of `rows` rows. */
export function columnDeviations({ sums, stride, columns }: Covariance, rows: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, c) =>
    Math.sqrt(sums[c * stride + c]! / Math.max(rows, 1)),
  );
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
  for (let a = 0; a < columns; a++) trace += C[a * columns + a]!;
  for (const value of C) squares += value * value;
  return squares > 0 ? trace ** 2 / squares : 0;
}

/** Correlations of all columns with one number a row, in the making; changed by `addToCorrelations` only. */
export interface Correlations {
  rows: number;
  /** Near the means of the columns: what sums are taken around, for precision. */
  readonly around: Float64Array;
  readonly x: Float64Array;
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  y: number;
  yy: number;
}

/** @param around A number near the mean of each column. */
export function initCorrelations(around: Float64Array): Correlations {
  const zeros = () => new Float64Array(around.length);
  return { rows: 0, around, x: zeros(), xx: zeros(), xy: zeros(), y: 0, yy: 0 };
}

/** Takes in rows [from, to) that `counted` says yes to, with their numbers. */
export function addToCorrelations(
  into: Correlations,
  { columns, data }: Matrix,
  numbers: ArrayLike<number>,
  counted: (row: number) => boolean,
  from: number,
  to: number,
): void {
  const { around, x, xx, xy } = into;
  for (let i = from; i < to; i++) {
    if (!counted(i)) continue;
    const dy = numbers[i]!;
    into.rows++;
    into.y += dy;
    into.yy += dy * dy;
    for (let c = 0, at = i * columns; c < columns; c++, at++) {
      const dx = data[at]! - around[c]!;
      x[c]! += dx;
      xx[c]! += dx * dx;
      xy[c]! += dx * dy;
    }
  }
}

/** Pearson's correlation of a column, −1 … 1; null when either does not vary, or of fewer than two rows. */
export function correlationOf(
  { rows: n, around, x, xx, xy, y, yy }: Correlations,
  column: number,
): number | null {
  if (n < 2) return null;
  const sumX = x[column]!;
  const varianceX = xx[column]! / n - (sumX / n) ** 2;
  const varianceY = yy / n - (y / n) ** 2;
  // Differences of equal numbers leave a rest of rounding.
  const least = 1e-14;
  const scaleX = xx[column]! / n + around[column]! ** 2;
  if (varianceX <= least * scaleX || varianceY <= (least * yy) / n) return null;
  const covariance = xy[column]! / n - (sumX / n) * (y / n);
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceX * varianceY)));
}
