import type { KeyedVectors } from '../data/keyed-vectors';

export const MAX_NEIGHBORS = 999;

export interface Ranking {
  /** Row numbers, best first. */
  readonly indices: Int32Array;
  /** Cosine of each with the query, −1 … 1. */
  readonly cosines: Float32Array;
}

/**
 * The k rows of highest cosine with row `query` (highest first) and the k of lowest cosine (lowest first), by
 * one pass over all rows.
 *
 * Ties        equal cosines (compared as float32): lower index first, in both lists
 * Left out    the query itself, rows for which `excluded` is true, rows of zeros; all rows when the query is zeros
 * Short       fewer than k are given when fewer remain
 * Cost        rows · columns multiplications in doubles, rows · log k at worst for the two heaps
 *
 * @param k 1 … 999.
 * @throws RangeError for k outside 1 … 999 or a query outside the matrix.
 */
export function mostSimilar(
  { unit, norms }: Pick<KeyedVectors, 'unit' | 'norms'>,
  query: number,
  k: number,
  excluded: (index: number) => boolean,
): { readonly similar: Ranking; readonly different: Ranking } {
  if (!(Number.isInteger(k) && k >= 1 && k <= MAX_NEIGHBORS)) {
    throw new RangeError(`The number of neighbours must be from 1 to ${MAX_NEIGHBORS}; got ${k}.`);
  }
  if (!(Number.isInteger(query) && query >= 0 && query < unit.rows)) {
    throw new RangeError(`mostSimilar: row must be from 0 to ${unit.rows - 1}, got ${query}`);
  }
  const { columns, data } = unit;
  const own = data.subarray(query * columns, (query + 1) * columns);
  const nearest = new BoundedHeap(k);
  const farthest = new BoundedHeap(k);
  for (let i = 0; i < unit.rows && norms[query] !== 0; i++) {
    if (norms[i] === 0 || i === query || excluded(i)) continue;
    let dot = 0;
    for (let c = 0, at = i * columns; c < columns; c++) dot += own[c]! * data[at++]!;
    const cosine = Math.fround(Math.max(-1, Math.min(1, dot)));
    nearest.offer(-cosine, i);
    farthest.offer(cosine, i);
  }
  const similar = nearest.drain();
  const different = farthest.drain();
  return {
    similar: { indices: similar.indices, cosines: similar.keys.map((key) => -key) },
    different: { indices: different.indices, cosines: different.keys },
  };
}

/** Keeps the k least (key, index) pairs offered; the greatest of them on top. */
class BoundedHeap {
  private size = 0;
  private readonly keys: Float32Array;
  private readonly indices: Int32Array;

  constructor(private readonly capacity: number) {
    this.keys = new Float32Array(capacity);
    this.indices = new Int32Array(capacity);
  }

  offer(key: number, index: number): void {
    if (this.size < this.capacity) this.rise(this.size++, key, index);
    else if (this.isAfter(0, key, index)) this.sink(key, index);
  }

  /** All pairs, least first; the heap is empty afterwards. */
  drain(): { indices: Int32Array; keys: Float32Array } {
    const { size } = this;
    const indices = new Int32Array(size);
    const keys = new Float32Array(size);
    for (let place = size - 1; place >= 0; place--) {
      indices[place] = this.indices[0]!;
      keys[place] = this.keys[0]!;
      this.size--;
      this.sink(this.keys[this.size]!, this.indices[this.size]!);
    }
    return { indices, keys };
  }

  private isAfter(at: number, key: number, index: number): boolean {
    const other = this.keys[at]!;
    return other > key || (other === key && this.indices[at]! > index);
  }

  private rise(hole: number, key: number, index: number): void {
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.isAfter(parent, key, index)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.keys[hole] = key;
    this.indices[hole] = index;
  }

  private sink(key: number, index: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.isAfter(child + 1, this.keys[child]!, this.indices[child]!)) child++;
      if (!this.isAfter(child, key, index)) break;
      this.move(child, hole);
      hole = child;
    }
    this.keys[hole] = key;
    this.indices[hole] = index;
  }

  private move(from: number, to: number): void {
    this.keys[to] = this.keys[from]!;
    this.indices[to] = this.indices[from]!;
  }
}
