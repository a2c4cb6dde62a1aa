import { row, type Matrix } from '../data/matrix';

/** How two vectors lie to each other. */
export interface Comparison {
  /** dot / (|a| · |b|), −1 … 1; null when either vector is zero. */
  readonly cosine: number | null;
  readonly dot: number;
  readonly norms: readonly [number, number];
  /** √Σ(a − b)². */
  readonly euclidean: number;
}

/** Compares two vectors of equal length in doubles. Cosine 1 says "same direction"; lengths may differ. */
export function compareVectors(x: ArrayLike<number>, y: ArrayLike<number>): Comparison {
  let dot = 0;
  let xx = 0;
  let yy = 0;
  let apart = 0;
  for (let c = 0; c < x.length; c++) {
    dot += x[c]! * y[c]!;
    xx += x[c]! ** 2;
    yy += y[c]! ** 2;
    apart += (x[c]! - y[c]!) ** 2;
  }
  return {
    cosine: xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, dot / Math.sqrt(xx * yy))) : null,
    dot,
    norms: [Math.sqrt(xx), Math.sqrt(yy)],
    euclidean: Math.sqrt(apart),
  };
}

/** Compares rows `a` and `b` of X. */
export function compareRows(X: Matrix, a: number, b: number): Comparison {
  return compareVectors(row(X, a), row(X, b));
}
