import type { Matrix } from '../data/matrix';
import { dot, lengthOf } from './vector-sums';

/** Added to the divisor of 3CosMul, as gensim does (Levy and Goldberg wrote 0.001). */
const EPSILON = 0.000001;

/**
 * Cosine of rows `from` … `to` with a vector, into `scores` at the same places: in doubles, then float32. Rows of zeros
 * get 0, as do all when the vector is zeros.
 */
export function cosinesWith(
  X: Matrix,
  norms: Float32Array,
  vector: Float64Array,
  scores: Float32Array,
  from = 0,
  to = X.rows,
): void {
  const { columns, data } = X;
  const length = lengthOf(vector);
  for (let i = from, at = from * columns; i < to; i++) {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += data[at++]! * vector[c]!;
    const divisor = norms[i]! * length;
    scores[i] = divisor === 0 ? 0 : Math.max(-1, Math.min(1, sum / divisor));
  }
}

/**
 * 3CosMul of rows `from` … `to` (Levy and Goldberg 2014, equation 4; gensim `most_similar_cosmul`): the product of the
 * cosines with all words of weight +1 over that with all words of weight −1, each cosine first moved to 0 … 1.
 */
export function cosMulWith(
  X: Matrix,
  norms: Float32Array,
  weights: ReadonlyMap<number, number>,
  scores: Float32Array,
  from = 0,
  to = X.rows,
): void {
  const words = [...weights].filter(([index]) => norms[index] !== 0);
  const directions = words.map(([index, weight]) => {
    const vector = Float64Array.from(X.data.subarray(index * X.columns, (index + 1) * X.columns));
    const length = lengthOf(vector);
    return { weight, unit: vector.map((x) => x / length) };
  });
  for (let i = from; i < to; i++) {
    const row = X.data.subarray(i * X.columns, (i + 1) * X.columns);
    let above = 1;
    let below = 1;
    for (const { weight, unit } of directions) {
      const cosine = norms[i] === 0 ? 0 : dot(row, unit) / norms[i]!;
      const shifted = (1 + Math.max(-1, Math.min(1, cosine))) / 2;
      if (weight > 0) above *= shifted;
      else below *= shifted;
    }
    scores[i] = above / (below + EPSILON);
  }
}

/** The k rows of highest score for which `allowed` holds, best first; equal scores: lower index first. */
export function topRows(scores: Float32Array, k: number, allowed: (index: number) => boolean): number[] {
  const best: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if ((best.length === k && !(score > scores[best[k - 1]!]!)) || !allowed(i)) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (scores[best[middle]!]! >= score) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, i);
    if (best.length > k) best.pop();
  }
  return best;
}
