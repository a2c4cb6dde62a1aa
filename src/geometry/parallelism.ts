import { row, type Matrix } from '../data/matrix';
import { dot, lengthOf } from './expression/evaluate';
import { topRows } from './vector-scores';

export interface Difference {
  /** Row b less row a. */
  readonly vector: Float64Array;
  readonly length: number;
}

/** The way from row a to row b, in doubles. */
export function differenceOf(X: Matrix, a: number, b: number): Difference {
  const from = row(X, a);
  const vector = Float64Array.from(row(X, b), (x, c) => x - from[c]!);
  return { vector, length: lengthOf(vector) };
}

/** Cosine of two differences: 1 = parallel, −1 = parallel the other way about; NaN when either has no length. */
export function parallelism(x: Difference, y: Difference): number {
  if (x.length === 0 || y.length === 0) return NaN;
  return Math.max(-1, Math.min(1, dot(x.vector, y.vector) / x.length / y.length));
}

export interface ParallelSearch {
  /** Rows to look among, each once. */
  readonly rows: readonly number[];
  /** Partners of each row: its nearest by cosine among these rows; equal cosines: the earlier one first. */
  readonly neighbors: number;
  readonly topn: number;
  /** A pair that is left out, whichever way round: the one that is asked for. */
  readonly except: readonly [number, number];
}

export interface ParallelPair {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
  readonly length: number;
}

/**
 * Pairs of near rows whose difference is most parallel to a given one, each pair turned the way that makes its cosine
 * positive. Yields after each row. Cost: rows² · columns multiplications.
 */
export function* findParallel(
  X: Matrix,
  target: Difference,
  { rows, neighbors, topn, except }: ParallelSearch,
): Generator<undefined, { readonly pairs: readonly ParallelPair[]; readonly compared: number }, undefined> {
  const units = unitsOf(X, rows);
  const best: ParallelPair[] = [];
  const seen = new Set<number>();
  const scores = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < rows.length; j++) scores[j] = dot(units[i]!, units[j]!);
    for (const j of topRows(scores, neighbors, (other) => other !== i)) {
      const key = Math.min(i, j) * rows.length + Math.max(i, j);
      if (seen.has(key)) continue;
      seen.add(key);
      offer(best, topn, turned(X, target, rows[i]!, rows[j]!), except);
    }
    yield;
  }
  return { pairs: best, compared: seen.size };
}

function turned(X: Matrix, target: Difference, a: number, b: number): ParallelPair {
  const difference = differenceOf(X, a, b);
  const cosine = parallelism(difference, target);
  const { length } = difference;
  return cosine < 0 ? { a: b, b: a, cosine: -cosine, length } : { a, b, cosine, length };
}

function offer(
  best: ParallelPair[],
  topn: number,
  pair: ParallelPair,
  [a, b]: readonly [number, number],
): void {
  const isAsked = (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a);
  if (isAsked || Number.isNaN(pair.cosine)) return;
  const place = best.findIndex(({ cosine }) => cosine < pair.cosine);
  if (place < 0) best.push(pair);
  else best.splice(place, 0, pair);
  if (best.length > topn) best.pop();
}

function unitsOf(X: Matrix, rows: readonly number[]): Float32Array[] {
  return rows.map((i) => {
    const vector = row(X, i);
    const length = lengthOf(vector);
    return length === 0 ? vector : vector.map((x) => x / length);
  });
}
