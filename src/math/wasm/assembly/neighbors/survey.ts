/**
 * Some rows compared with all: what share of their true neighbors a search has found.
 *
 * Sample      one row at random of each of as many equal ranges; their lists lie behind those of the n rows
 * Recall      of the sample's neighbors found, those no farther than the true k-th, by the same arithmetic
 */
import { allocate } from '../memory';
import { append, cut, distancesOf, limitsAt, sizeOf } from './candidates';
import { LANES, meetQuad, pack, panelBytes, panelsOf, withinMine } from './panels';
import { below } from './random';

let count: i32 = 0;
let wanted: i32 = 0;
let dimension: i32 = 0;
let points: usize = 0;
/** Rows of the sample, a multiple of eight unless it is all rows; int32, filled up with −1. */
let size: i32 = 0;
let sample: usize = 0;
let panels: usize = 0;
let halves: usize = 0;
/** One panel of the table, which takes no candidates itself. */
let numbers: usize = 0;
let panel: usize = 0;
let panelHalves: usize = 0;
let nothing: usize = 0;
let near: usize = 0;

/** A sample of `samples` ≤ n rows of a table [n, d]; candidates have n + samples rows, in whole panels. */
export function createSurvey(table: usize, n: i32, d: i32, k: i32, samples: i32): void {
  points = table;
  count = n;
  dimension = d;
  wanted = k;
  size = samples;
  const whole = panelsOf(samples) * LANES;
  sample = allocate((<usize>whole) << 2);
  panels = allocate((<usize>whole * d) << 2);
  halves = allocate((<usize>whole) << 2);
  numbers = allocate((<usize>LANES) << 2);
  panel = allocate(panelBytes(d));
  panelHalves = allocate((<usize>LANES) << 2);
  nothing = allocate((<usize>LANES) << 2);
  near = allocate(128);
  for (let r: usize = 0; r < <usize>LANES; r++) store<f32>(nothing + (r << 2), -1);
}

export function drawSample(): void {
  const whole = panelsOf(size) * LANES;
  for (let s = 0; s < whole; s++) {
    const begin = <i32>((<i64>s * count) / size);
    const end = <i32>((<i64>(s + 1) * count) / size);
    store<i32>(sample + ((<usize>s) << 2), s < size ? begin + below(end - begin) : -1);
  }
  for (let s = 0; s < whole; s += LANES) {
    const at = (<usize>s) << 2;
    pack(points, dimension, sample + at, panels + <usize>(s >> 3) * panelBytes(dimension), halves + at);
  }
}

/** Compares the sample with rows [from, to), which follow on the ones before; `from` is a multiple of eight. */
export function survey(from: i32, to: i32): void {
  const bytes = panelBytes(dimension);
  const limits = limitsAt() + ((<usize>count) << 2);
  for (let b = from; b < to; b += LANES) {
    for (let r = 0; r < LANES; r++) store<i32>(numbers + ((<usize>r) << 2), b + r < to ? b + r : -1);
    pack(points, dimension, numbers, panel, panelHalves);
    for (let a = 0; a < size; a += 4) {
      const at = (<usize>a) << 2;
      const quad = panels + <usize>(a >> 3) * bytes + ((<usize>(a & 4)) << 2);
      if (meetQuad(quad, panel, bytes, halves + at, panelHalves, limits + at, nothing, near)) take(a, b);
    }
  }
  if (to < count) return;
  for (let s = 0; s < size; s++) cut(count + s, 0);
}

function take(a: i32, b: i32): void {
  for (let bits = withinMine(); bits; bits &= bits - 1) {
    const bit = ctz(bits);
    const s = a + (bit >> 3);
    const number = b + (bit & 7);
    if (load<i32>(sample + ((<usize>s) << 2)) == number) continue;
    append(count + s, number, load<f32>(near + ((<usize>bit) << 2)), 0);
  }
}

/** Share of the true neighbors that the lists of the sample hold, 0 … 1. */
export function recallOfSample(): f64 {
  let found = 0;
  for (let s = 0; s < size; s++) {
    const row = load<i32>(sample + ((<usize>s) << 2));
    const farthest = load<f32>(limitsAt() + ((<usize>(count + s)) << 2));
    const list = distancesOf(row);
    let within = 0;
    for (let e = 0; e < sizeOf(row); e++) {
      if (load<f32>(list + ((<usize>e) << 2)) <= farthest) within++;
    }
    found += min(within, wanted);
  }
  return <f64>found / (<f64>size * <f64>wanted);
}
