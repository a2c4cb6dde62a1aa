/**
 * Points in the order of a Morton curve (10 bits an axis), and an octree over them.
 *
 * Node    center of mass x, y, z, mass | width², first point or −1, end point, node after the subtree; 32 bytes
 * Order   depth first, so that the walk over all nodes is a loop; cells with a single child are left out
 * Leaf    at most eight points, or all points of one smallest cell
 */
import { allocate } from '../memory';
import { count, GROUP, positions, RECORD } from './layout';

export const NODE: usize = 32;
const LEAF: i32 = 8;

export let nodes: usize = 0;
/** Where the number of nodes stands. */
export let nodeCountAt: usize = 0;
/** Row of the point at each place of the curve. */
export let order: usize = 0;
/** Coordinates in the order of the curve; room for a group past the end. */
export let sortedX: usize = 0;
export let sortedY: usize = 0;
export let sortedZ: usize = 0;
let keys: usize = 0;
let otherKeys: usize = 0;
let otherOrder: usize = 0;
let histogram: usize = 0;
let built: i32 = 0;

export function layOutTree(): void {
  const padded = (<usize>(count + GROUP)) << 2;
  nodeCountAt = allocate(64);
  keys = allocate(padded);
  otherKeys = allocate(padded);
  order = allocate(padded);
  otherOrder = allocate(padded);
  histogram = allocate(4096);
  sortedX = allocate(padded);
  sortedY = allocate(padded);
  sortedZ = allocate(padded);
  nodes = allocate(<usize>(2 * count + 1) * NODE);
}

/** The points as they stand in memory, and no tree. */
export function keepOrder(): void {
  for (let i = 0; i < count; i++) store<i32>(order + ((<usize>i) << 2), i);
  gather();
}

/** Copies points to x, y, z columns in the present order. */
function gather(): void {
  for (let i = 0; i < count; i++) {
    const at = (<usize>i) << 2;
    const record = positions + <usize>load<u32>(order + at) * RECORD;
    store<f32>(sortedX + at, load<f32>(record));
    store<f32>(sortedY + at, load<f32>(record, 4));
    store<f32>(sortedZ + at, load<f32>(record, 8));
  }
}

/** Points along a Morton curve through their bounding cube, and the octree over them. */
export function sortPoints(): void {
  let low = f32x4.splat(f32.MAX_VALUE);
  let high = f32x4.splat(-f32.MAX_VALUE);
  let i = 0;
  do {
    const point = v128.load(positions + <usize>i * RECORD);
    low = f32x4.min(low, point);
    high = f32x4.max(high, point);
  } while (++i < count);
  const extent = f32x4.sub(high, low);
  const longest = max(
    f32x4.extract_lane(extent, 0),
    max(f32x4.extract_lane(extent, 1), f32x4.extract_lane(extent, 2)),
  );
  const scale = f32x4.splat(longest > 0 ? <f32>1024 / longest : 0);
  i = 0;
  do {
    const point = f32x4.mul(f32x4.sub(v128.load(positions + <usize>i * RECORD), low), scale);
    const cell = i32x4.min_s(i32x4.trunc_sat_f32x4_s(point), i32x4.splat(1023));
    const key =
      spread(i32x4.extract_lane(cell, 0)) |
      (spread(i32x4.extract_lane(cell, 1)) << 1) |
      (spread(i32x4.extract_lane(cell, 2)) << 2);
    store<u32>(otherKeys + ((<usize>i) << 2), key);
    store<i32>(otherOrder + ((<usize>i) << 2), i);
  } while (++i < count);
  sortByDigit(0, otherKeys, otherOrder, keys, order);
  sortByDigit(10, keys, order, otherKeys, otherOrder);
  sortByDigit(20, otherKeys, otherOrder, keys, order);
  gather();
  built = 0;
  build(0, count, 27, longest * longest);
  store<i32>(nodeCountAt, built);
}

/** Ten bits, two zeros between each and the next. */
function spread(v: u32): u32 {
  v = (v | (v << 16)) & 0x030000ff;
  v = (v | (v << 8)) & 0x0300f00f;
  v = (v | (v << 4)) & 0x030c30c3;
  return (v | (v << 2)) & 0x09249249;
}

/** A stable pass of radix sort over ten bits of the keys. */
function sortByDigit(shift: i32, fromKeys: usize, fromOrder: usize, toKeys: usize, toOrder: usize): void {
  memory.fill(histogram, 0, 4096);
  for (let i = 0; i < count; i++) {
    const slot = histogram + <usize>(((load<u32>(fromKeys + ((<usize>i) << 2)) >> shift) & 1023) << 2);
    store<i32>(slot, load<i32>(slot) + 1);
  }
  let before = 0;
  for (let slot = histogram; slot < histogram + 4096; slot += 4) {
    const held = load<i32>(slot);
    store<i32>(slot, before);
    before += held;
  }
  for (let i = 0; i < count; i++) {
    const key = load<u32>(fromKeys + ((<usize>i) << 2));
    const slot = histogram + <usize>(((key >> shift) & 1023) << 2);
    const place = load<i32>(slot);
    store<i32>(slot, place + 1);
    store<u32>(toKeys + ((<usize>place) << 2), key);
    store<i32>(toOrder + ((<usize>place) << 2), load<i32>(fromOrder + ((<usize>i) << 2)));
  }
}

/** The node over sorted points [from, to), whose keys agree above bit shift + 3, and its subtree behind it. */
function build(from: i32, to: i32, shift: i32, width2: f32): void {
  const firstKey = load<u32>(keys + ((<usize>from) << 2));
  const lastKey = load<u32>(keys + ((<usize>(to - 1)) << 2));
  while (shift >= 0 && firstKey >> shift == lastKey >> shift) {
    shift -= 3;
    width2 *= 0.25;
  }
  const node = nodes + <usize>built * NODE;
  built++;
  const leaf = to - from <= LEAF || shift < 0;
  let center = f32x4.splat(0);
  if (leaf) {
    for (let i = from; i < to; i++) center = f32x4.add(center, sortedPoint(i));
  } else {
    for (let i = from; i < to;) {
      const end = endOfChild(i, to, shift);
      const child = nodes + <usize>built * NODE;
      build(i, end, shift - 3, width2 * 0.25);
      const held = v128.load(child);
      const mass = f32x4.extract_lane(held, 3);
      center = f32x4.add(center, f32x4.mul(f32x4.replace_lane(held, 3, 1), f32x4.splat(mass)));
      i = end;
    }
  }
  const mass = <f32>(to - from);
  v128.store(node, f32x4.replace_lane(f32x4.div(center, f32x4.splat(mass)), 3, mass));
  store<f32>(node, width2, 16);
  store<i32>(node, leaf ? from : -1, 20);
  store<i32>(node, to, 24);
  store<i32>(node, built, 28);
}

export function sortedPoint(i: i32): v128 {
  const at = (<usize>i) << 2;
  let point = v128.load32_zero(sortedX + at);
  point = f32x4.replace_lane(point, 1, load<f32>(sortedY + at));
  point = f32x4.replace_lane(point, 2, load<f32>(sortedZ + at));
  return f32x4.replace_lane(point, 3, 1);
}

/** First point after `from` in another child cell. */
function endOfChild(from: i32, to: i32, shift: i32): i32 {
  const cell = load<u32>(keys + ((<usize>from) << 2)) >> shift;
  let low = from + 1;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(keys + ((<usize>middle) << 2)) >> shift == cell) low = middle + 1;
    else high = middle;
  }
  return low;
}
