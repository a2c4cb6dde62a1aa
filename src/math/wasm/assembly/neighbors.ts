/**
 * Exact k nearest neighbours of every row among all rows, by squared Euclidean distance.
 *
 * Formula     |x − y|² / 2 = |x|² / 2 + |y|² / 2 − x·y in float32; center the data first
 * Order       first every block of rows with itself, with limits guessed, then every two blocks once, for the rows
 *             of both; block i is over after it met all later ones, and its rows are finished
 * Selection   `neighbors/candidates.ts`; at equal distances the lower row number stays
 * Result      per row k ascending (distance, number), the distances recomputed as Σ (x − y)²
 * Cost        n² d / 2 multiplications; memory n (2d + 2k and some slack) numbers
 */
import { allocate, reset } from './memory';
import { append, createCandidates, finishRow, limitsAt, reopen, sizeOf } from './neighbors/candidates';
import { createGuess, drawGuess, guess } from './neighbors/guess';
import { LANES, meetQuad, pack, panelBytes, panelsOf, withinMine, withinTheirs } from './neighbors/panels';

export { distancesAt, indicesAt } from './neighbors/candidates';

/** Bytes for candidates: 100,000 rows that keep 121 each have a slack of 23. */

const BUDGET: i32 = 110 << 20;

let count: i32 = 0;
let dimension: i32 = 0;
let wanted: i32 = 0;
let points: usize = 0;
let panels: usize = 0;
let halves: usize = 0;
let limits: usize = 0;
/** Half squared distances of the rows that met last, [4, 8]. */
let near: usize = 0;
let numbers: usize = 0;

/** Rows of a block: two blocks stay in the cache of one core. */
let edge: i32 = 0;
let blocks: i32 = 0;
/** Blocks that met themselves; then the two blocks that meet next. */
let begun: i32 = 0;
let own: i32 = 0;
let other: i32 = 0;
let done: i32 = 0;

/** Makes room for n rows of d numbers and k neighbours of each, 1 ≤ k < n. */
export function create(n: i32, d: i32, k: i32): void {
  reset();
  count = n;
  dimension = d;
  wanted = k;
  edge = d <= 128 ? 256 : d <= 512 ? 128 : 64;
  blocks = (n + edge - 1) / edge;
  begun = 0;
  own = 0;
  other = 1;
  done = 0;
  const whole = panelsOf(n) * LANES;
  points = allocate((<usize>n * d) << 2);
  panels = allocate((<usize>whole * d) << 2);
  halves = allocate((<usize>whole) << 2);
  near = allocate(128);
  numbers = allocate((<usize>LANES) << 2);
  createCandidates(whole, k, BUDGET);
  limits = limitsAt();
  createGuess(points, n, d, k);
}

/** Where the caller writes the rows, before `start`. */
export function pointsAt(): usize {
  return points;
}

/** Of the work, 0 … 1: each block with itself, every two, and each block's end. */
export function share(): f64 {
  return <f64>done / <f64>(2 * blocks + (blocks * (blocks - 1)) / 2);
}

/** Begins, once the rows are written. What is random here decides about time alone. */
export function start(seed: u32): void {
  drawGuess(seed);
}

/** Of the true neighbors, the share found. */
export function recall(): f64 {
  return 1;
}

/** Rows whose results stand. */
export function searched(): i32 {
  return min(count, own * edge);
}

/** Does up to `amount` parts. */
export function run(amount: i32): void {
  for (; amount > 0 && own < blocks; amount--, done++) {
    if (begun < blocks) {
      beginBlock(begun++);
    } else if (other < blocks) {
      meetBlock(own, other++);
    } else {
      const end = min(count, (own + 1) * edge);
      for (let row = own * edge; row < end; row++) {
        if (sizeOf(row) < wanted) searchAgain(row);
        finishRow(row, points, dimension);
      }
      own++;
      other = own + 1;
    }
  }
}

function beginBlock(block: i32): void {
  const end = min(count, (block + 1) * edge);
  for (let first = block * edge; first < end; first += LANES) {
    for (let r = 0; r < LANES; r++) {
      store<i32>(numbers + ((<usize>r) << 2), first + r < count ? first + r : -1);
    }
    const panel = panels + <usize>(first >> 3) * panelBytes(dimension);
    pack(points, dimension, numbers, panel, halves + ((<usize>first) << 2));
  }
  for (let a = block * edge; a < end; a += 4) {
    guess(quadAt(a), halves + ((<usize>a) << 2), limits + ((<usize>a) << 2));
    for (let b = block * edge; b < end; b += LANES) {
      if (!meetRows(a, b)) continue;
      for (let bits = withinMine(); bits; bits &= bits - 1) {
        const bit = ctz(bits);
        const row = a + (bit >> 3);
        const number = b + (bit & 7);
        if (row != number && row < end) append(row, number, load<f32>(near + ((<usize>bit) << 2)), 0);
      }
    }
  }
}

/** Every row of one block with every row of a later one. */
function meetBlock(block: i32, later: i32): void {
  const end = (block + 1) * edge;
  const first = later * edge;
  const last = min(count, first + edge);
  for (let a = block * edge; a < end; a += LANES) {
    for (let b = first; b < last; b += LANES) {
      if (meetRows(a, b)) offer(a, b, end - edge, first);
      if (meetRows(a + 4, b)) offer(a + 4, b, end - edge, first);
    }
  }
}

function offer(a: i32, b: i32, least: i32, later: i32): void {
  for (let bits = withinMine(); bits; bits &= bits - 1) {
    const bit = ctz(bits);
    append(a + (bit >> 3), b + (bit & 7), load<f32>(near + ((<usize>bit) << 2)), later);
  }
  for (let bits = withinTheirs(); bits; bits &= bits - 1) {
    const bit = ctz(bits);
    append(b + (bit & 7), a + (bit >> 3), load<f32>(near + ((<usize>bit) << 2)), least);
  }
}

/** Four rows from `a`, a multiple of four, and eight from `b`, a multiple of eight. */
function meetRows(a: i32, b: i32): bool {
  const bytes = panelBytes(dimension);
  const panel = panels + <usize>(b >> 3) * bytes;
  const atA = (<usize>a) << 2;
  const atB = (<usize>b) << 2;
  return meetQuad(quadAt(a), panel, bytes, halves + atA, halves + atB, limits + atA, limits + atB, near);
}

function quadAt(row: i32): usize {
  return panels + <usize>(row >> 3) * panelBytes(dimension) + ((<usize>(row & 4)) << 2);
}

/** Of a row whose limit was guessed too near: all candidates once more, without a limit. */
function searchAgain(row: i32): void {
  reopen(row);
  const quad = row & ~3;
  for (let b = 0; b < count; b += LANES) {
    if (!meetRows(quad, b)) continue;
    for (let bits = (withinMine() >> ((row - quad) << 3)) & 0xff; bits; bits &= bits - 1) {
      const bit = ctz(bits);
      if (b + bit == row) continue;
      append(row, b + bit, load<f32>(near + ((<usize>((row - quad) * LANES + bit)) << 2)), b);
    }
  }
}
