import { row, type Matrix } from '../data/matrix';
import { dot, lengthOf } from './vector-sums';
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
  /** Partners of each row: its nearest by cosine among these rows, equal cosines the earlier one first; Infinity = all. */
  readonly neighbors: number;
  readonly topn: number;
  /** Rows of the pair that is asked for; pairs with either of them are left out. */
  readonly except: readonly [number, number];
  /** Leaves out differences that are more than this many times as long or as short; Infinity leaves out none. */
  readonly lengths: number;
}

export interface ParallelPair {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
  readonly length: number;
}

/**
 * Pairs of rows whose difference is most parallel to a given one, each pair turned the way that makes its cosine
 * positive. Yields after each row. Cost: rows² · columns multiplications.
 */
export function* findParallel(
  X: Matrix,
  target: Difference,
  search: ParallelSearch,
): Generator<undefined, { readonly pairs: readonly ParallelPair[]; readonly compared: number }, undefined> {
  const { topn, except, lengths } = search;
  const rows = search.rows.filter((i) => !except.includes(i));
  const best: ParallelPair[] = [];
  let compared = 0;
  for (const [i, partners] of partnersIn(X, rows, search.neighbors)) {
    for (const j of partners) {
      compared++;
      const pair = turned(X, target, rows[i]!, rows[j]!);
      const ratio = pair.length / target.length;
      if (ratio > 0 && ratio <= lengths && 1 / ratio <= lengths) offer(best, topn, pair);
    }
    yield;
  }
  return { pairs: best, compared };
}

/** For each place in `rows`, the places of its partners; each two only once. */
function* partnersIn(
  X: Matrix,
  rows: readonly number[],
  neighbors: number,
): Generator<readonly [number, readonly number[]]> {
  if (neighbors >= rows.length - 1) {
    const places = rows.map((_, place) => place);
    for (const i of places) yield [i, places.slice(i + 1)];
    return;
  }
  const units = unitsOf(X, rows);
  const scores = new Float32Array(rows.length);
  const seen = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < rows.length; j++) scores[j] = dot(units[i]!, units[j]!);
    const near = topRows(scores, neighbors, (other) => other !== i);
    const isNew = (j: number) => !seen.has(Math.min(i, j) * rows.length + Math.max(i, j));
    const partners = near.filter(isNew);
    for (const j of partners) seen.add(Math.min(i, j) * rows.length + Math.max(i, j));
    yield [i, partners];
  }
}

function turned({ columns, data }: Matrix, target: Difference, a: number, b: number): ParallelPair {
  let along = 0;
  let squares = 0;
  for (let c = 0, from = a * columns, to = b * columns; c < columns; c++) {
    const step = data[to++]! - data[from++]!;
    along += step * target.vector[c]!;
    squares += step * step;
  }
  const length = Math.sqrt(squares);
  const cosine = Math.max(-1, Math.min(1, along / length / target.length));
  return cosine < 0 ? { a: b, b: a, cosine: -cosine, length } : { a, b, cosine, length };
}

function offer(best: ParallelPair[], topn: number, pair: ParallelPair): void {
  if (best.length === topn && best[topn - 1]!.cosine >= pair.cosine) return;
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
