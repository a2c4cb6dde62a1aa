/** Σ_j w_ij u_ij (y_i − y_j) and Σ_j w_ij of the points of a group, from a list of cells and points; see `../tsne`. */
import { madd } from '../simd';
import { components, count, freedom, GROUP, lists, RECORD, repulsion, weights } from './layout';
import { NODE, nodeCountAt, nodes, order, sortedPoint, sortedX, sortedY, sortedZ } from './octree';

/** Up to this many points every point is on the list: as fast as a tree, and exact. */
export const EXACT: i32 = 500;
/** Groups of one item of work. */
const GROUPS_AT_A_TIME: i32 = 8;
const THETA: f32 = 0.5;
/** The kernel is flat at distances below one, so nearness there calls for no finer cells. */
const SOFTENING: f32 = 0.3;
/** Z of points so far apart that no w is left: 4 / Z and log Z stay finite. */
const LEAST: f64 = 1e-30;

export function repulsionItems(): i32 {
  const points = GROUP * GROUPS_AT_A_TIME;
  return (count + points - 1) / points;
}

/** Repulsion of the points of one item, by the list of this thread. */
export function repel(item: i32, thread: i32): void {
  const list = lists + <usize>thread * <usize>count * RECORD;
  const last = min(count, (item + 1) * GROUP * GROUPS_AT_A_TIME);
  let end = count > EXACT ? list : listEverything(list);
  for (let from = item * GROUP * GROUPS_AT_A_TIME; from < last; from += GROUP) {
    const to = min(count, from + GROUP);
    if (count > EXACT) end = collect(from, to, list);
    for (let i = from; i < to; i += 8) {
      if (count > EXACT) evaluate<i16>(i, list, end);
      else evaluate<i8>(i, list, end);
    }
  }
}

/** Every point, with its number where cells have their mass; returns the end of the list. */
function listEverything(list: usize): usize {
  let next = list;
  for (let i = 0; i < count; i++, next += RECORD) {
    v128.store(next, f32x4.replace_lane(sortedPoint(i), 3, <f32>i));
  }
  return next;
}

/** Cells and points that act on sorted points [from, to); returns the end of the list. */
function collect(from: i32, to: i32, list: usize): usize {
  let low = f32x4.splat(f32.MAX_VALUE);
  let high = f32x4.splat(-f32.MAX_VALUE);
  let i = from;
  do {
    const point = sortedPoint(i);
    low = f32x4.min(low, point);
    high = f32x4.max(high, point);
  } while (++i < to);
  const half = f32x4.splat(0.5);
  const center = f32x4.mul(half, f32x4.add(low, high));
  const reach = f32x4.replace_lane(f32x4.mul(half, f32x4.sub(high, low)), 3, f32.MAX_VALUE);
  const sharpness: f32 = <f32>1 / (THETA * THETA);
  const zero = f32x4.splat(0);
  const last = nodes + <usize>load<i32>(nodeCountAt) * NODE;
  let next = list;
  let node = nodes;
  do {
    const held = v128.load(node);
    const gap = f32x4.max(zero, f32x4.sub(f32x4.abs(f32x4.sub(held, center)), reach));
    const squares = f32x4.mul(gap, gap);
    const distance2 =
      f32x4.extract_lane(squares, 0) + f32x4.extract_lane(squares, 1) + f32x4.extract_lane(squares, 2);
    if (load<f32>(node, 16) * sharpness < distance2 + SOFTENING) {
      v128.store(next, held);
      next += RECORD;
      node = nodes + <usize>load<u32>(node, 28) * NODE;
    } else {
      const first = load<i32>(node, 20);
      if (first >= 0) {
        for (let i = first, end = load<i32>(node, 24); i < end; i++) {
          v128.store(next, sortedPoint(i));
          next += RECORD;
        }
      }
      node += NODE;
    }
  } while (node < last);
  return next;
}

function evaluate<Range>(i: i32, list: usize, end: usize): void {
  if (freedom == 1) {
    if (components == 2) actOn<i8, i8, Range>(i, list, end);
    else actOn<i16, i8, Range>(i, list, end);
  } else if (components == 2) actOn<i8, i16, Range>(i, list, end);
  else actOn<i16, i16, Range>(i, list, end);
}

/**
 * Acts with the list on sorted points i … i + 7. `Space` of one byte: all z are 0; `Tail` of one: ν = 1; `Range` of
 * one: the list is that of all points, and each leaves itself out (1 − 1 would lose what few far points add to Z).
 */
function actOn<Space, Tail, Range>(i: i32, list: usize, end: usize): void {
  const at = (<usize>i) << 2;
  const flat = sizeof<Space>() == 1;
  const base = f32x4.splat(sizeof<Tail>() == 1 ? 1 : 2);
  const x0 = v128.load(sortedX + at);
  const y0 = v128.load(sortedY + at);
  const z0 = v128.load(sortedZ + at);
  const x1 = v128.load(sortedX + at, 16);
  const y1 = v128.load(sortedY + at, 16);
  const z1 = v128.load(sortedZ + at, 16);
  const own0 = f32x4.add(f32x4.splat(<f32>i), f32x4(0, 1, 2, 3));
  const own1 = f32x4.add(own0, f32x4.splat(4));
  let fx0 = f32x4.splat(0);
  let fy0 = fx0;
  let fz0 = fx0;
  let s0 = fx0;
  let fx1 = fx0;
  let fy1 = fx0;
  let fz1 = fx0;
  let s1 = fx0;
  let item = list;
  do {
    const x = v128.load32_splat(item);
    const y = v128.load32_splat(item, 4);
    const z = v128.load32_splat(item, 8);
    const mass = v128.load32_splat(item, 12);
    let dx = f32x4.sub(x0, x);
    let dy = f32x4.sub(y0, y);
    let dz = f32x4.sub(z0, z);
    let squares = madd(dy, dy, madd(dx, dx, base));
    if (!flat) squares = madd(dz, dz, squares);
    let u = f32x4.div(base, squares);
    let share = sizeof<Tail>() == 1 ? u : f32x4.mul(u, f32x4.sqrt(u));
    share = sizeof<Range>() == 1 ? v128.and(share, f32x4.ne(mass, own0)) : f32x4.mul(mass, share);
    s0 = f32x4.add(s0, share);
    share = f32x4.mul(share, u);
    fx0 = madd(share, dx, fx0);
    fy0 = madd(share, dy, fy0);
    if (!flat) fz0 = madd(share, dz, fz0);
    dx = f32x4.sub(x1, x);
    dy = f32x4.sub(y1, y);
    dz = f32x4.sub(z1, z);
    squares = madd(dy, dy, madd(dx, dx, base));
    if (!flat) squares = madd(dz, dz, squares);
    u = f32x4.div(base, squares);
    share = sizeof<Tail>() == 1 ? u : f32x4.mul(u, f32x4.sqrt(u));
    share = sizeof<Range>() == 1 ? v128.and(share, f32x4.ne(mass, own1)) : f32x4.mul(mass, share);
    s1 = f32x4.add(s1, share);
    share = f32x4.mul(share, u);
    fx1 = madd(share, dx, fx1);
    fy1 = madd(share, dy, fy1);
    if (!flat) fz1 = madd(share, dz, fz1);
    item += RECORD;
  } while (item < end);
  v128.store(weights + at, s0);
  v128.store(weights + at, s1, 16);
  scatter(i, fx0, fy0, fz0);
  scatter(i + 4, fx1, fy1, fz1);
}

/** Writes forces on four sorted points to the records of their rows. */
function scatter(i: i32, x: v128, y: v128, z: v128): void {
  const xy01 = v128.shuffle<f32>(x, y, 0, 4, 1, 5);
  const xy23 = v128.shuffle<f32>(x, y, 2, 6, 3, 7);
  const none = f32x4.splat(0);
  const z01 = v128.shuffle<f32>(z, none, 0, 4, 1, 5);
  const z23 = v128.shuffle<f32>(z, none, 2, 6, 3, 7);
  put(i, v128.shuffle<f32>(xy01, z01, 0, 1, 4, 5));
  put(i + 1, v128.shuffle<f32>(xy01, z01, 2, 3, 6, 7));
  put(i + 2, v128.shuffle<f32>(xy23, z23, 0, 1, 4, 5));
  put(i + 3, v128.shuffle<f32>(xy23, z23, 2, 3, 6, 7));
}

function put(i: i32, force: v128): void {
  if (i < count) v128.store(repulsion + <usize>load<u32>(order + ((<usize>i) << 2)) * RECORD, force);
}

/** Z = Σ_{i≠j} w_ij, after the repulsion of all points. */
export function normalizer(): f64 {
  let total: f64 = 0;
  const itself: f64 = count > EXACT ? 1 : 0;
  for (let i = 0; i < count; i++) total += <f64>load<f32>(weights + ((<usize>i) << 2)) - itself;
  return max(total, LEAST);
}
