import type { Matrix } from '../data/matrix';

/**
 * Adds rows [from, to) of X, each times the entry of the one-hot vector there, to a product of `columns` doubles:
 * Σᵢ hᵢ · xᵢⱼ with h = 1 at `hot` and 0 elsewhere. Every multiplication is made.
 */
export function addToProduct(
  { columns, data }: Matrix,
  hot: number,
  product: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from, at = from * columns; i < to; i++) {
    const h = i === hot ? 1 : 0;
    for (let c = 0; c < columns; c++, at++) product[c]! += h * data[at]!;
  }
}

/** Largest |aⱼ − bⱼ|; 0 for nothing. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let c = 0; c < a.length; c++) largest = Math.max(largest, Math.abs(a[c]! - b[c]!));
  return largest;
}
