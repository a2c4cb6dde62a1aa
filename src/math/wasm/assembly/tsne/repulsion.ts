/** Σ_j w_ij² (y_i − y_j) and Z = Σ_{i≠j} w_ij, from lists of cells and points; see `../tsne`. */
import { allocate } from '../memory';
import {
  createTree,
  GROUP,
  keepOrder,
  NODE,
  nodeCount,
  nodes,
  order,
  RECORD,
  sortedPoint,
  sortedX,
  sortedY,
  sortedZ,
  sortPoints,
} from './octree';

/** Up to this many points every point is on the list: as fast as a tree, and exact. */
const EXACT: i32 = 500;
const THETA: f32 = 0.5;
/** The kernel is flat at distances below one, so nearness there calls for no finer cells. */
const SOFTENING: f32 = 0.3;

export let repulsion: usize = 0;
let count: i32 = 0;
let positions: usize = 0;
let forceX: usize = 0;
let forceY: usize = 0;
let forceZ: usize = 0;
let weights: usize = 0;
let list: usize = 0;

/** Makes room for n points, whose records begin at `at`. */
export function createRepulsion(n: i32, at: usize): void {
  count = n;
  positions = at;
  createTree(n, at);
  const padded = (<usize>(n + GROUP)) << 2;
  repulsion = allocate(<usize>n * RECORD);
  forceX = allocate(padded);
  forceY = allocate(padded);
  forceZ = allocate(padded);
  weights = allocate(padded);
  list = allocate(<usize>n * RECORD);
}

/** Repulsion of all points, group by group; returns Z. */
export function repel(): f64 {
  if (count > EXACT) sortPoints();
  else keepOrder();
  let end = listEverything();
  for (let from = 0; from < count; from += GROUP) {
    const to = min(count, from + GROUP);
    if (count > EXACT) end = collect(from, to);
    for (let i = from; i < to; i += 8) evaluate(i, end);
  }
  let total: f64 = 0;
  for (let i = 0; i < count; i++) {
    const at = (<usize>i) << 2;
    const record = repulsion + <usize>load<u32>(order + at) * RECORD;
    store<f32>(record, load<f32>(forceX + at));
    store<f32>(record, load<f32>(forceY + at), 4);
    store<f32>(record, load<f32>(forceZ + at), 8);
    total += <f64>load<f32>(weights + at) - 1;
  }
  return total;
}

/** Every point with mass 1; returns the end of the list. */
function listEverything(): usize {
  for (let i: usize = 0, end = <usize>count * RECORD; i < end; i += RECORD) {
    v128.store(list + i, f32x4.replace_lane(v128.load(positions + i), 3, 1));
  }
  return list + <usize>count * RECORD;
}

/** Cells and points that act on sorted points [from, to); returns the end of the list. */
function collect(from: i32, to: i32): usize {
  let low = f32x4.splat(f32.MAX_VALUE);
  let high = f32x4.splat(-f32.MAX_VALUE);
  for (let i = from; i < to; i++) {
    const point = sortedPoint(i);
    low = f32x4.min(low, point);
    high = f32x4.max(high, point);
  }
  const half = f32x4.splat(0.5);
  const center = f32x4.mul(half, f32x4.add(low, high));
  const reach = f32x4.replace_lane(f32x4.mul(half, f32x4.sub(high, low)), 3, f32.MAX_VALUE);
  const sharpness: f32 = <f32>1 / (THETA * THETA);
  const zero = f32x4.splat(0);
  const last = nodes + <usize>nodeCount * NODE;
  let next = list;
  let node = nodes;
  while (node < last) {
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
  }
  return next;
}

/** Acts with the list on sorted points i … i + 7. */
function evaluate(i: i32, end: usize): void {
  const at = (<usize>i) << 2;
  const one = f32x4.splat(1);
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
  for (let item = list; item < end; item += RECORD) {
    const x = v128.load32_splat(item);
    const y = v128.load32_splat(item, 4);
    const z = v128.load32_splat(item, 8);
    const mass = v128.load32_splat(item, 12);
    let dx = f32x4.sub(x0, x);
    let dy = f32x4.sub(y0, y);
    let dz = f32x4.sub(z0, z);
    let squares = f32x4.add(f32x4.mul(dx, dx), f32x4.add(f32x4.mul(dy, dy), f32x4.mul(dz, dz)));
    let w = f32x4.div(one, f32x4.add(one, squares));
    let share = f32x4.mul(mass, w);
    s0 = f32x4.add(s0, share);
    share = f32x4.mul(share, w);
    fx0 = f32x4.add(fx0, f32x4.mul(share, dx));
    fy0 = f32x4.add(fy0, f32x4.mul(share, dy));
    fz0 = f32x4.add(fz0, f32x4.mul(share, dz));
    dx = f32x4.sub(x1, x);
    dy = f32x4.sub(y1, y);
    dz = f32x4.sub(z1, z);
    squares = f32x4.add(f32x4.mul(dx, dx), f32x4.add(f32x4.mul(dy, dy), f32x4.mul(dz, dz)));
    w = f32x4.div(one, f32x4.add(one, squares));
    share = f32x4.mul(mass, w);
    s1 = f32x4.add(s1, share);
    share = f32x4.mul(share, w);
    fx1 = f32x4.add(fx1, f32x4.mul(share, dx));
    fy1 = f32x4.add(fy1, f32x4.mul(share, dy));
    fz1 = f32x4.add(fz1, f32x4.mul(share, dz));
  }
  v128.store(forceX + at, fx0);
  v128.store(forceY + at, fy0);
  v128.store(forceZ + at, fz0);
  v128.store(weights + at, s0);
  v128.store(forceX + at, fx1, 16);
  v128.store(forceY + at, fy1, 16);
  v128.store(forceZ + at, fz1, 16);
  v128.store(weights + at, s1, 16);
}
