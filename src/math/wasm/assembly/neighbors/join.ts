/**
 * Every two of a few rows meet, wherever they lie: they are gathered into panels first.
 *
 * Layout      first rows in whole panels, then others in whole panels; −1 where there is none
 * Pairs       first with first and first with other, each once, for the lists of both
 */
import { allocate } from '../memory';
import { limitsAt } from './candidates';
import { link } from './links';
import { LANES, meetQuad, pack, panelBytes, panelsOf, withinMine, withinTheirs } from './panels';

/** In a panel that meets itself, row r of the quad meets the rows after it: bit 8 r + c for c > r. */
const AFTER_LOW: u32 = 0xf0f8fcfe;
const AFTER_HIGH: u32 = 0x0080c0e0;

let dimension: i32 = 0;
let points: usize = 0;
let numbers: usize = 0;
let panels: usize = 0;
let halves: usize = 0;
let limits: usize = 0;
let near: usize = 0;

/** Makes room for joins of up to `most` rows, counted in whole panels, of a table [n, d] at `table`. */
export function createJoin(table: usize, d: i32, most: i32): void {
  points = table;
  dimension = d;
  numbers = allocate((<usize>most) << 2);
  panels = allocate((<usize>most * d) << 2);
  halves = allocate((<usize>most) << 2);
  limits = allocate((<usize>most) << 2);
  near = allocate(128);
}

/** Puts `size` row numbers into whole panels from `place`; returns the place after. */
export function enter(place: i32, list: usize, size: i32): i32 {
  const end = place + panelsOf(size) * LANES;
  memory.copy(numbers + ((<usize>place) << 2), list, (<usize>size) << 2);
  for (let i = place + size; i < end; i++) store<i32>(numbers + ((<usize>i) << 2), -1);
  return end;
}

/** Joins the rows entered: those before place `first` with each other and with the rest, up to place `end`. */
export function join(first: i32, end: i32): void {
  const bytes = panelBytes(dimension);
  for (let i = 0; i < end; i += LANES) {
    const at = (<usize>i) << 2;
    pack(points, dimension, numbers + at, panels + <usize>(i >> 3) * bytes, halves + at);
  }
  for (let i = 0; i < end; i++) {
    const number = load<i32>(numbers + ((<usize>i) << 2));
    const limit: f32 = number < 0 ? -1 : load<f32>(limitsAt() + ((<usize>number) << 2));
    store<f32>(limits + ((<usize>i) << 2), limit);
  }
  for (let a = 0; a < first; a += 4) {
    const self = a & ~7;
    const quad = panels + <usize>(a >> 3) * bytes + ((<usize>(a & 4)) << 2);
    const atA = (<usize>a) << 2;
    for (let b = self; b < end; b += LANES) {
      const panel = panels + <usize>(b >> 3) * bytes;
      const atB = (<usize>b) << 2;
      const any = meetQuad(quad, panel, bytes, halves + atA, halves + atB, limits + atA, limits + atB, near);
      if (any) offer(a, b, b > self ? u32.MAX_VALUE : a > self ? AFTER_HIGH : AFTER_LOW);
    }
  }
}

function offer(a: i32, b: i32, allowed: u32): void {
  for (let bits = withinMine() & allowed; bits; bits &= bits - 1) {
    const bit = ctz(bits);
    link(numberAt(a + (bit >> 3)), numberAt(b + (bit & 7)), load<f32>(near + ((<usize>bit) << 2)));
  }
  for (let bits = withinTheirs() & allowed; bits; bits &= bits - 1) {
    const bit = ctz(bits);
    link(numberAt(b + (bit & 7)), numberAt(a + (bit >> 3)), load<f32>(near + ((<usize>bit) << 2)));
  }
}

function numberAt(place: i32): i32 {
  return load<i32>(numbers + ((<usize>place) << 2));
}
