import type { Matrix } from '../data/matrix';

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

/** Σ x · y over the columns, in doubles. */
export function product({ columns, data }: Matrix, a: number, b: number): number {
  let sum = 0;
  for (let at = a * columns, other = b * columns, end = at + columns; at < end;) {
    sum += data[at++]! * data[other++]!;
  }
  return sum;
}

function squaredDistance({ columns, data }: Matrix, a: number, b: number): number {
  let sum = 0;
  for (let at = a * columns, other = b * columns, end = at + columns; at < end;) {
    const difference = data[at++]! - data[other++]!;
    sum += difference * difference;
  }
  return sum;
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
