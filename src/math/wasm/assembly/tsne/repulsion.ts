/** Σ_j w_ij u_ij (y_i − y_j) and Σ_j w_ij of the points of a group, from a list of cells and points; see `../tsne`. */
import { madd } from '../simd';
import { EXACT } from './dense';
import { components, count, freedom, GROUP, lists, RECORD, repulsion, weights } from './layout';
import { NODE, nodeCountAt, nodes, sortedPoint, sortedX, sortedY, sortedZ } from './octree';
import { scatter } from './scatter';

/** Points of one item of work. */
export const POINTS_AT_A_TIME: i32 = 8 * GROUP;
const THETA: f32 = 0.5;
/** The kernel is flat at distances below one, so nearness there calls for no finer cells. */
const SOFTENING: f32 = 0.3;
/** Z of points so far apart that no w is left: 4 / Z and log Z stay finite. */
const LEAST: f64 = 1e-30;

export function repulsionItems(): i32 {
  return (count + POINTS_AT_A_TIME - 1) / POINTS_AT_A_TIME;
}

/** Repulsion of the points of one item, above EXACT points, by the list of this thread. */
export function repel(item: i32, thread: i32): void {
  const list = lists + <usize>thread * <usize>count * RECORD;
  const last = min(count, (item + 1) * POINTS_AT_A_TIME);
  for (let from = item * POINTS_AT_A_TIME; from < last; from += GROUP) {
    const to = min(count, from + GROUP);
    const end = collect(from, to, list);
    for (let i = from; i < to; i += 8) evaluate(i, list, end);
  }
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

function evaluate(i: i32, list: usize, end: usize): void {
  if (freedom == 1) {
    if (components == 2) actOn<i8, i8>(i, list, end);
    else actOn<i16, i8>(i, list, end);
  } else if (components == 2) actOn<i8, i16>(i, list, end);
  else actOn<i16, i16>(i, list, end);
}

/** Acts with the list on sorted points i … i + 7. `Space` of one byte: all z are 0; `Tail` of one: ν = 1. */
function actOn<Space, Tail>(i: i32, list: usize, end: usize): void {
  const at = (<usize>i) << 2;
  const flat = sizeof<Space>() == 1;
  const base = f32x4.splat(sizeof<Tail>() == 1 ? 1 : 2);
  const x0 = v128.load(sortedX + at);
  const y0 = v128.load(sortedY + at);
  const z0 = v128.load(sortedZ + at);
  const x1 = v128.load(sortedX + at, 16);
  const y1 = v128.load(sortedY + at, 16);
  const z1 = v128.load(sortedZ + at, 16);
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
    let share = f32x4.mul(mass, sizeof<Tail>() == 1 ? u : f32x4.mul(u, f32x4.sqrt(u)));
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
    share = f32x4.mul(mass, sizeof<Tail>() == 1 ? u : f32x4.mul(u, f32x4.sqrt(u)));
    s1 = f32x4.add(s1, share);
    share = f32x4.mul(share, u);
    fx1 = madd(share, dx, fx1);
    fy1 = madd(share, dy, fy1);
    if (!flat) fz1 = madd(share, dz, fz1);
    item += RECORD;
  } while (item < end);
  v128.store(weights + at, s0);
  v128.store(weights + at, s1, 16);
  scatter(repulsion, i, fx0, fy0, fz0);
  scatter(repulsion, i + 4, fx1, fy1, fz1);
}

/** Z = Σ_{i≠j} w_ij, after the repulsion of all points. */
export function normalizer(): f64 {
  let total: f64 = 0;
  const itself: f64 = count > EXACT ? 1 : 0;
  for (let i = 0; i < count; i++) total += <f64>load<f32>(weights + ((<usize>i) << 2)) - itself;
  return max(total, LEAST);
}
