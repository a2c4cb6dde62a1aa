import { row, type Matrix } from '../data/matrix';
import { createRandom } from '../math/random';
import { compareVectors } from './compare';

/** How alike words are that have nothing to do with each other. */
export interface RandomPairs {
  /** Mean |cosine| of the pairs, 0 … 1; null without a pair. */
  readonly meanAbsoluteCosine: number | null;
  readonly pairs: number;
  /** Whether these are all pairs that there are. */
  readonly all: boolean;
}

const STREAM = 77;

/**
 * Mean absolute cosine between pairs of different rows: all pairs when there are no more than `most`, else `most`
 * drawn with the seed (with replacement).
 *
 * @param candidates Rows to draw from, none of zeros.
 */
export function randomPairs(
  X: Matrix,
  candidates: ArrayLike<number>,
  most: number,
  seed: number,
): RandomPairs {
  const n = candidates.length;
  const all = (n * (n - 1)) / 2 <= most;
  let sum = 0;
  let pairs = 0;
  const add = (a: number, b: number) => {
    sum += Math.abs(compareVectors(row(X, candidates[a]!), row(X, candidates[b]!)).cosine ?? 0);
    pairs++;
  };
  if (all) {
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) add(a, b);
  } else {
    const random = createRandom(seed, STREAM);
    for (let drawn = 0; drawn < most; drawn++) {
      const a = random.integer(n);
      const b = random.integer(n - 1);
      add(a, b < a ? b : b + 1);
    }
  }
  return { meanAbsoluteCosine: pairs > 0 ? sum / pairs : null, pairs, all };
}

/**
 * Mean |cosine| of two directions drawn at random in d dimensions: Γ(d/2) / (√π · Γ((d + 1)/2)), which is 1, 2/π, ½
 * for d = 1, 2, 3 and about √(2 / πd) for many: 0.2026 at 16.
 *
 * The step f(d) = f(d − 2) · (d − 2) / (d − 1) avoids Γ.
 */
export function expectedAbsoluteCosine(dimension: number): number {
  let value = dimension % 2 === 1 ? 1 : 2 / Math.PI;
  for (let d = dimension % 2 === 1 ? 3 : 4; d <= dimension; d += 2) value *= (d - 2) / (d - 1);
  return value;
}
