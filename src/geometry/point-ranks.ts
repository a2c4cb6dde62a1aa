import type { Matrix } from '../data/matrix';
import { squaredDistance } from './vector-sums';

/** Place of row b among all other rows by distance from row a, 1 = nearest; equal ones by number. */
export function rankOf(X: Matrix, a: number, b: number): number {
  const limit = squaredDistance(X, a, b);
  let rank = 1;
  for (let i = 0; i < X.rows; i++) {
    if (i === a) continue;
    const distance = squaredDistance(X, a, i);
    if (distance < limit || (distance === limit && i < b)) rank++;
  }
  return rank;
}

/** The k rows nearest to row `point`, itself left out, nearest first, equal ones by number; all others when fewer. */
export function nearestRows(X: Matrix, point: number, k: number): Int32Array<ArrayBuffer> {
  const distances = Float64Array.from({ length: X.rows }, (_, i) => squaredDistance(X, point, i));
  return Int32Array.from({ length: X.rows - 1 }, (_, i) => (i < point ? i : i + 1))
    .sort((a, b) => distances[a]! - distances[b]! || a - b)
    .slice(0, Math.max(0, k));
}
