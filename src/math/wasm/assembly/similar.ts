/**
 * Products of one row of a table with all rows: cosines, where the rows have length 1.
 *
 * Formula     s_i = x_q · x_i in float32, summed in eight lanes
 * Layout      rows [n, d] as given, scores [n]; the table is all the memory there is
 * Precision   |s_i − x_q · x_i| ≤ (d + 8) 2⁻²⁴ for rows of length 1, whatever the order of the sum
 * Cost        n · d multiplications, at the speed at which memory is read
 */
import { allocate, reset } from './memory';

let dimension: i32 = 0;
let rows: usize = 0;
let scores: usize = 0;

/** Makes room for n rows of d numbers. */
export function create(n: i32, d: i32): void {
  reset();
  dimension = d;
  rows = allocate((<usize>n * d) << 2);
  scores = allocate((<usize>n) << 2);
}

/** Where the caller writes the rows. */
export function rowsAt(): usize {
  return rows;
}

export function scoresAt(): usize {
  return scores;
}

/** Scores of rows [from, to) with row `query`. */
export function score(query: i32, from: i32, to: i32): void {
  const bytes = (<usize>dimension) << 2;
  const own = rows + <usize>query * bytes;
  let at = rows + <usize>from * bytes;
  const pairs = bytes & ~31;
  const fours = bytes & ~15;
  for (let i = from; i < to; i++, at += bytes) {
    let even = f32x4.splat(0);
    let odd = even;
    let c: usize = 0;
    for (; c < pairs; c += 32) {
      even = f32x4.add(even, f32x4.mul(v128.load(own + c), v128.load(at + c)));
      odd = f32x4.add(odd, f32x4.mul(v128.load(own + c, 16), v128.load(at + c, 16)));
    }
    if (c < fours) {
      even = f32x4.add(even, f32x4.mul(v128.load(own + c), v128.load(at + c)));
      c += 16;
    }
    const sums = f32x4.add(even, odd);
    let sum: f32 =
      f32x4.extract_lane(sums, 0) +
      f32x4.extract_lane(sums, 1) +
      (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
    for (; c < bytes; c += 4) sum += load<f32>(own + c) * load<f32>(at + c);
    store<f32>(scores + ((<usize>i) << 2), sum);
  }
}
