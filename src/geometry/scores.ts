import type { Matrix } from '../data/matrix';
import { product, squaredDistance } from './vector-sums';

/** How near the rows of a matrix are to each other, higher = nearer; made once for many queries. */
export interface Scores {
  readonly rows: number;
  /** Those of all rows with row `query`, each within `error`. Good until the next call. */
  readonly near: (query: number) => Float32Array;
  readonly error: number;
  /** That of two rows that are not zeros, from sums in doubles. */
  readonly exact: (a: number, b: number) => number;
}

/** Dot products, any number. */
export function dotProducts(X: Matrix): Scores {
  return exactScores(X.rows, (a, b) => product(X, a, b));
}

/** Euclidean distances with their sign turned, so that nearer is higher: 0 or less. */
export function negativeDistances(X: Matrix): Scores {
  return exactScores(X.rows, (a, b) => -Math.sqrt(squaredDistance(X, a, b)));
}

/** `near` holds the exact ones rounded to float32, which is how rankings compare them: no error. */
function exactScores(rows: number, exact: Scores['exact']): Scores {
  const scores = new Float32Array(rows);
  return {
    rows,
    error: 0,
    near(query) {
      for (let i = 0; i < rows; i++) scores[i] = exact(query, i);
      return scores;
    },
    exact,
  };
}
