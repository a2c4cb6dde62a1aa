import type { Matrix } from '../data/matrix';

/** Euclidean distance of each row from the same row of `start`, summed in doubles; 0 only where no bit of value differs. */
export function movements({ rows, columns, data }: Matrix, start: Float32Array): Float64Array {
  const distances = new Float64Array(rows);
  for (let i = 0, at = 0; i < rows; i++) {
    let sum = 0;
    for (const end = at + columns; at < end; at++) sum += (data[at]! - start[at]!) ** 2;
    distances[i] = Math.sqrt(sum);
  }
  return distances;
}

/** √Σ(a − b)², summed in doubles. */
export function euclideanDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < a.length; c++) sum += (a[c]! - b[c]!) ** 2;
  return Math.sqrt(sum);
}

/** Cosine of two vectors of equal length, from sums in doubles: −1 … 1; null when either is zeros. */
export function cosineOf(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let c = 0; c < a.length; c++) {
    ab += a[c]! * b[c]!;
    aa += a[c]! ** 2;
    bb += b[c]! ** 2;
  }
  if (aa === 0 || bb === 0) return null;
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}
