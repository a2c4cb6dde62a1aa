import type { Scores } from './scores';

export const MAX_NEIGHBORS = 999;

export interface Ranking {
  /** Row numbers, best first. */
  readonly indices: Int32Array;
  /** Score of each with the query. */
  readonly scores: Float32Array;
}

/**
 * The k rows of highest score with row `query` (highest first) and the k of lowest score (lowest first). One pass
 * over all rows finds those that can be among them by near scores; theirs are then made from sums in doubles.
 *
 * Ties        equal scores (compared as float32): lower index first, in both lists
 * Left out    the query itself, rows for which `excluded` is true, rows of zeros whatever the measure (they stand for
 *             words without a vector); all rows when the query is zeros
 * Short       fewer than k are given when fewer remain
 * Cost        rows · columns multiplications, rows · log k at worst for the two heaps
 *
 * @param norms Length of each row; 0 marks a row of zeros.
 * @param k 1 … 999.
 * @throws RangeError for k outside 1 … 999 or a query outside the rows.
 */
export function mostSimilar(
  scores: Scores,
  norms: Float32Array,
  query: number,
  k: number,
  excluded: (index: number) => boolean,
): { readonly similar: Ranking; readonly different: Ranking } {
  const count = scores.rows;
  if (!(Number.isInteger(k) && k >= 1 && k <= MAX_NEIGHBORS)) {
    throw new RangeError(`The number of neighbours must be from 1 to ${MAX_NEIGHBORS}; got ${k}.`);
  }
  if (!(Number.isInteger(query) && query >= 0 && query < count)) {
    throw new RangeError(`mostSimilar: row must be from 0 to ${count - 1}, got ${query}`);
  }
  if (norms[query] === 0) return { similar: NONE, different: NONE };
  const near = scores.near(query);
  const isLeftOut = (i: number) => i === query || norms[i] === 0 || excluded(i);

  const nearest = new LimitHeap(k);
  const farthest = new LimitHeap(k);
  for (let i = 0; i < count; i++) {
    const score = near[i]!;
    if ((-score < nearest.limit || score < farthest.limit) && !isLeftOut(i)) {
      nearest.offer(-score);
      farthest.offer(score);
    }
  }
  const least = -nearest.limit - 2 * scores.error;
  const most = farthest.limit + 2 * scores.error;
  const similar: number[] = [];
  const different: number[] = [];
  for (let i = 0; i < count; i++) {
    const score = near[i]!;
    if ((score < least && score > most) || isLeftOut(i)) continue;
    if (score >= least) similar.push(i);
    if (score <= most) different.push(i);
  }
  return {
    similar: rank(scores, query, similar, k, -1),
    different: rank(scores, query, different, k, 1),
  };
}

/**
 * Whether row `other` is among the k first of row `query` in one list of `mostSimilar`, without making the list: rows
 * before it are counted, and counting ends at k. `other` itself is never left out.
 *
 * @param list `similar`: highest scores first; `different`: lowest first. Ties and rows left out as there.
 */
export function isAmongFirst(
  scores: Scores,
  norms: Float32Array,
  { query, other, k, list }: { query: number; other: number; k: number; list: 'similar' | 'different' },
  excluded: (index: number) => boolean,
): boolean {
  if (query === other || norms[query] === 0 || norms[other] === 0) return false;
  const near = scores.near(query);
  const sign = list === 'similar' ? 1 : -1;
  const score = Math.fround(scores.exact(query, other));
  const doubt = scores.error + ROUNDING * Math.abs(score);
  let before = 0;
  for (let i = 0; i < scores.rows && before < k; i++) {
    const lead = sign * (near[i]! - score);
    if (lead < -doubt || i === query || i === other || norms[i] === 0 || excluded(i)) continue;
    if (lead > doubt || isBefore(i)) before++;
  }
  return before < k;

  function isBefore(i: number): boolean {
    const its = Math.fround(scores.exact(query, i));
    return sign * (its - score) > 0 || (its === score && i < other);
  }
}

/** Of a float32, with room to spare. */
const ROUNDING = 2 ** -22;

const NONE: Ranking = { indices: new Int32Array(0), scores: new Float32Array(0) };

/** The k first by sign · score, then by index. */
function rank({ exact }: Scores, query: number, candidates: number[], k: number, sign: 1 | -1): Ranking {
  const scores = Float32Array.from(candidates, (i) => exact(query, i));
  const places = candidates.map((_, place) => place);
  places.sort((a, b) => sign * (scores[a]! - scores[b]!) || a - b);
  const kept = places.slice(0, k);
  return {
    indices: Int32Array.from(kept, (place) => candidates[place]!),
    scores: Float32Array.from(kept, (place) => scores[place]!),
  };
}

/** Of the keys offered, the k-th least: `limit`. */
class LimitHeap {
  /** Infinity while fewer than k were offered. */
  limit = Infinity;
  private size = 0;
  private readonly keys: Float32Array;

  constructor(private readonly capacity: number) {
    this.keys = new Float32Array(capacity);
  }

  offer(key: number): void {
    if (this.size < this.capacity) this.rise(this.size++, key);
    else if (key < this.limit) this.sink(key);
    if (this.size === this.capacity) this.limit = this.keys[0]!;
  }

  private rise(hole: number, key: number): void {
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.keys[parent]! >= key) break;
      this.keys[hole] = this.keys[parent]!;
      hole = parent;
    }
    this.keys[hole] = key;
  }

  private sink(key: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.capacity) break;
      if (child + 1 < this.capacity && this.keys[child + 1]! > this.keys[child]!) child++;
      if (this.keys[child]! <= key) break;
      this.keys[hole] = this.keys[child]!;
      hole = child;
    }
    this.keys[hole] = key;
  }
}
