/**
 * Cosines of one row of a table with all rows, nearly: of directions in whole numbers, so that half as many bytes
 * are read as for float32. Whoever needs them exactly sums those that matter again.
 *
 * Formula     s_i = q_a · q_i / 32767², q = round(32767 x / |x|)
 * Layout      int16 [n, stride], stride = d in whole eights, filled up with 0; scores float32 [n]
 * Precision   |s_i − cosine| ≤ √d / 32767 + d / (4 · 32767²) + 2⁻²²; sums fit, because Σ |x y| ≤ 1 for unit rows
 * Cost        n · d multiplications, at the speed at which memory is read
 */
import { allocate, reset } from './memory';

const ONE: f32 = 32767;

let width: i32 = 0;
let rows: usize = 0;
let scores: usize = 0;

/** Makes room for n rows of d numbers. */
export function create(n: i32, d: i32): void {
  reset();
  width = (d + 7) & ~7;
  const fours = (<usize>(n + 3)) & ~3;
  rows = allocate((fours * width) << 1);
  scores = allocate(fours << 2);
}

/** Where the caller writes the rows. */
export function rowsAt(): usize {
  return rows;
}

export function stride(): i32 {
  return width;
}

export function scoresAt(): usize {
  return scores;
}

/** Scores of rows [from, to) with row `query`. */
export function score(query: i32, from: i32, to: i32): void {
  const bytes = (<usize>width) << 1;
  const own = rows + <usize>query * bytes;
  const pairs = bytes & ~31;
  let at = rows + <usize>from * bytes;
  for (let i = from; i < to; i++, at += bytes) {
    let even = i32x4.splat(0);
    let odd = even;
    for (let c: usize = 0; c < pairs; c += 32) {
      even = i32x4.add(even, i32x4.dot_i16x8_s(v128.load(own + c), v128.load(at + c)));
      odd = i32x4.add(odd, i32x4.dot_i16x8_s(v128.load(own + c, 16), v128.load(at + c, 16)));
    }
    if (pairs < bytes) {
      even = i32x4.add(even, i32x4.dot_i16x8_s(v128.load(own + pairs), v128.load(at + pairs)));
    }
    const sums = i32x4.add(even, odd);
    const sum =
      i32x4.extract_lane(sums, 0) +
      i32x4.extract_lane(sums, 1) +
      (i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3));
    store<f32>(scores + ((<usize>i) << 2), <f32>sum / (ONE * ONE));
  }
}
