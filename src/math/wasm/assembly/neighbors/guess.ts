/**
 * Limits to begin with, so that few candidates are taken that the end turns away. Of m rows drawn at random,
 * k m / n are expected within the true limit of a row; the distance of one some deviations further down is a limit
 * that leaves it with k, but for about one row in a thousand, which then must be searched again.
 *
 * Cost        n m d multiplications; none is made where products cost more than candidates, or rows are few
 */
import { allocate } from '../memory';
import { keepLeast, keyOf, distanceOf } from './order';
import { LANES, meetQuad, pack, panelBytes } from './panels';
import { below, seed } from './random';

const LEAST_ROWS: i32 = 4096;
const MOST_COLUMNS: i32 = 64;
const DEVIATIONS: f64 = 3;

let count: i32 = 0;
let dimension: i32 = 0;
let points: usize = 0;
/** Rows of the sample, a multiple of eight; 0 for no guess. */
let size: i32 = 0;
/** The limit is the distance of this many of the sample. */
let rank: i32 = 0;
let numbers: usize = 0;
let panels: usize = 0;
let halves: usize = 0;
let everything: usize = 0;
let near: usize = 0;
/** Keys of four rows, [4, size]; two more for the selection. */
let keys: usize = 0;
let spare: usize = 0;

/** Prepares guesses for k neighbors among the rows of a table [n, d]. */
export function createGuess(table: usize, n: i32, d: i32, k: i32): void {
  points = table;
  count = n;
  dimension = d;
  size = n < LEAST_ROWS || d > MOST_COLUMNS ? 0 : n < 32768 ? 512 : 2048;
  const expected = (<f64>size * <f64>k) / <f64>n;
  rank = <i32>Math.ceil(expected + DEVIATIONS * Math.sqrt(expected) + DEVIATIONS);
  if (2 * rank > size) size = 0;
  numbers = allocate((<usize>size) << 2);
  panels = allocate((<usize>size * d) << 2);
  halves = allocate((<usize>size) << 2);
  everything = allocate((<usize>LANES) << 2);
  near = allocate(128);
  keys = allocate((<usize>size) << 5);
  spare = allocate((<usize>size) << 4);
  for (let r: usize = 0; r < <usize>LANES; r++) store<f32>(everything + (r << 2), Infinity);
}

/** Draws the sample; `value` decides about time alone. */
export function drawGuess(value: u32): void {
  seed(value);
  for (let s = 0; s < size; s++) {
    const begin = <i32>((<i64>s * count) / size);
    const end = <i32>((<i64>(s + 1) * count) / size);
    store<i32>(numbers + ((<usize>s) << 2), begin + below(end - begin));
  }
  for (let s = 0; s < size; s += LANES) {
    const at = (<usize>s) << 2;
    pack(points, dimension, numbers + at, panels + <usize>(s >> 3) * panelBytes(dimension), halves + at);
  }
}

/** Writes limits of the four rows of a quad; see `meetQuad`. */
export function guess(quad: usize, quadHalves: usize, limits: usize): void {
  if (size == 0) return;
  const bytes = panelBytes(dimension);
  const row = (<usize>size) << 3;
  for (let s = 0; s < size; s += LANES) {
    const panel = panels + <usize>(s >> 3) * bytes;
    meetQuad(quad, panel, bytes, quadHalves, halves + ((<usize>s) << 2), everything, everything, near);
    for (let e = 0; e < 4 * LANES; e++) {
      const key = keyOf(max(load<f32>(near + ((<usize>e) << 2)), <f32>0), s + (e & 7));
      store<u64>(keys + <usize>(e >> 3) * row + ((<usize>(s + (e & 7))) << 3), key);
    }
  }
  for (let r: usize = 0; r < 4; r++) {
    const last = keepLeast(keys + r * row, spare, size, rank, spare + row);
    store<f32>(limits + (r << 2), distanceOf(last));
  }
}
