/** p_ij = (p_{j|i} + p_{i|j}) / Σ as rows of whole fours with j > i; see `../affinities`. */
import { allocate } from '../memory';
import { logarithm } from '../simd';

/** A directed entry under the lower of its rows: the higher one, uint32; p, float32. */
const RECORD: usize = 8;
/** Smaller numbers have no logarithm here, and their p log p is below 1e−36. */
const LEAST: f32 = f32.MIN_NORMAL_VALUE;

/** Where each row of the result begins, int32 [n + 1]. */
export let rows: usize = 0;
export let negativeEntropy: f64 = 0;
let n: i32 = 0;
let k: i32 = 0;
/** Where the records of each row begin and, while they are gathered, where the next one goes: int32 [n + 1] each. */
let starts: usize = 0;
let next: usize = 0;
let records: usize = 0;
/** For each column the place after its last entry of the result, int32 [n]. */
let places: usize = 0;
/** Σ p_{j|i} over all entries. */
let sum: f64 = 0;

export function layOutSymmetry(count: i32, neighbors: i32): void {
  n = count;
  k = neighbors;
  const words = (<usize>(n + 1)) << 2;
  rows = allocate(words);
  starts = allocate(words);
  next = allocate(words);
  places = allocate(words);
  memory.fill(starts, 0, words);
  memory.fill(places, 0, words);
  records = 0;
  sum = 0;
  negativeEntropy = 0;
}

/** Counts the entries of a row under the lower row of each. */
export function countRow(i: i32, neighbors: usize): void {
  for (let at = neighbors, end = neighbors + ((<usize>k) << 2); at < end; at += 4) {
    const lower = starts + ((<usize>min(i, load<i32>(at))) << 2);
    store<i32>(lower, load<i32>(lower, 4) + 1, 4);
  }
}

/** Makes room for the records; all entries must be counted. */
export function beginGathering(): void {
  records = allocate(<usize>n * k * RECORD);
  for (let at = starts, end = starts + ((<usize>n) << 2); at < end; at += 4)
    store<i32>(at, load<i32>(at) + load<i32>(at, 4), 4);
  memory.copy(next, starts, (<usize>n) << 2);
  store<i32>(rows, 0);
}

/** Puts the entries of a row under the lower row of each: a counting sort. */
export function gatherRow(i: i32, neighbors: usize, conditional: usize): void {
  let own: f64 = 0;
  for (let e: usize = 0, end = (<usize>k) << 2; e < end; e += 4) {
    const other = load<i32>(neighbors + e);
    const p = load<f32>(conditional + e);
    const free = next + ((<usize>min(i, other)) << 2);
    const at = load<i32>(free);
    store<i32>(free, at + 1);
    const record = records + <usize>at * RECORD;
    store<i32>(record, max(i, other));
    store<f32>(record, p, 4);
    own += <f64>p;
  }
  sum += own;
}

/** Adds up records of one column, and writes the row to its place in columns and values; all must be gathered. */
export function mergeRow(i: i32, columns: usize, values: usize): void {
  const begin = load<i32>(rows + ((<usize>i) << 2));
  let end = begin;
  const first = records + <usize>load<i32>(starts + ((<usize>i) << 2)) * RECORD;
  const last = records + <usize>load<i32>(starts + ((<usize>i) << 2), 4) * RECORD;
  for (let record = first; record < last; record += RECORD) {
    const column = load<i32>(record);
    const p = load<f32>(record, 4);
    const place = places + ((<usize>column) << 2);
    const known = load<i32>(place);
    if (known > begin) {
      const at = values + ((<usize>(known - 1)) << 2);
      store<f32>(at, load<f32>(at) + p);
    } else {
      store<i32>(columns + ((<usize>end) << 2), column);
      store<f32>(values + ((<usize>end) << 2), p);
      end++;
      store<i32>(place, end);
    }
  }
  for (; (end & 3) != 0; end++) {
    store<i32>(columns + ((<usize>end) << 2), i);
    store<f32>(values + ((<usize>end) << 2), 0);
  }
  store<i32>(rows + ((<usize>i) << 2), end, 4);
  normalize(values + ((<usize>begin) << 2), values + ((<usize>end) << 2));
}

/** Divides by the sum over both directions, and adds to Σ p log p. */
function normalize(from: usize, to: usize): void {
  const scale = f32x4.splat(<f32>(0.5 / sum));
  const least = f32x4.splat(LEAST);
  let entropy = f64x2.splat(0);
  for (let at = from; at < to; at += 16) {
    const p = f32x4.mul(v128.load(at), scale);
    v128.store(at, p);
    const term = v128.and(f32x4.mul(p, logarithm(f32x4.max(p, least))), f32x4.ge(p, least));
    entropy = f64x2.add(entropy, f64x2.promote_low_f32x4(term));
    entropy = f64x2.add(entropy, f64x2.promote_low_f32x4(v128.shuffle<f32>(term, term, 2, 3, 2, 3)));
  }
  negativeEntropy += 2 * (f64x2.extract_lane(entropy, 0) + f64x2.extract_lane(entropy, 1));
}
