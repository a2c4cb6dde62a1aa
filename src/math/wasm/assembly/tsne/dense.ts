/**
 * Attraction, repulsion and Z of few points, over all pairs at once: p as a full matrix, so that nothing is gathered.
 *
 * Layout   p float32 [n, stride], stride a multiple of four, 0 beyond n and on the diagonal
 * Cost     n² pairs, each from both sides; 27 vector operations for four
 * Itself   a point is left out of its own sum: 1 − 1 would lose what a few far points add to Z
 */
import { allocate } from '../memory';
import { madd } from '../simd';
import {
  attraction,
  board,
  columns,
  components,
  count,
  freedom,
  positions,
  RECORD,
  repulsion,
  rows,
  values,
  weights,
} from './layout';
import { sortedX, sortedY, sortedZ } from './octree';
import { scatter } from './scatter';

/** Up to this many points all pairs are as fast as a tree, and exact. */
export const EXACT: i32 = 500;
const FILLED: usize = 448;

let matrix: usize = 0;

function strideBytes(): usize {
  return (<usize>((count + 3) & ~3)) << 2;
}

export function layOutMatrix(): void {
  matrix = count > EXACT ? 0 : allocate(<usize>count * strideBytes());
}

/** Fills the matrix from the rows of p, the first time. */
export function fillMatrix(): void {
  if (load<i32>(board, FILLED)) return;
  store<i32>(board, 1, FILLED);
  const stride = strideBytes();
  for (let i = 0; i < count; i++) {
    const end = load<i32>(rows + ((<usize>i) << 2), 4);
    for (let e = load<i32>(rows + ((<usize>i) << 2)); e < end; e++) {
      const at = (<usize>e) << 2;
      const j = load<i32>(columns + at);
      if (j == i) continue;
      const p = load<f32>(values + at);
      store<f32>(matrix + <usize>i * stride + ((<usize>j) << 2), p);
      store<f32>(matrix + <usize>j * stride + ((<usize>i) << 2), p);
    }
  }
}

/** Attraction and repulsion of points [from, to), in their own order; `from` is a multiple of four. */
export function actOnPoints(from: i32, to: i32): void {
  for (let i = from; i < to; i += 4) {
    if (freedom == 1) {
      if (components == 2) actOn<i8, i8>(i);
      else actOn<i16, i8>(i);
    } else if (components == 2) actOn<i8, i16>(i);
    else actOn<i16, i16>(i);
  }
}

/** All points act on points i … i + 3. `Space` of one byte: all z are 0; `Tail` of one: ν = 1. */
function actOn<Space, Tail>(i: i32): void {
  const flat = sizeof<Space>() == 1;
  const base = f32x4.splat(sizeof<Tail>() == 1 ? 1 : 2);
  const place = (<usize>i) << 2;
  const ownX = v128.load(sortedX + place);
  const ownY = v128.load(sortedY + place);
  const ownZ = v128.load(sortedZ + place);
  const own = i32x4.add(i32x4.splat(i), i32x4(0, 1, 2, 3));
  const stride = strideBytes();
  const one = i32x4.splat(1);
  let number = i32x4.splat(0);
  let pulledX = f32x4.splat(0);
  let pulledY = pulledX;
  let pulledZ = pulledX;
  let pushedX = pulledX;
  let pushedY = pulledX;
  let pushedZ = pulledX;
  let sum = pulledX;
  let p = matrix + place;
  let other = positions;
  const end = positions + <usize>count * RECORD;
  do {
    const dx = f32x4.sub(ownX, v128.load32_splat(other));
    const dy = f32x4.sub(ownY, v128.load32_splat(other, 4));
    const dz = f32x4.sub(ownZ, v128.load32_splat(other, 8));
    let squares = madd(dy, dy, madd(dx, dx, base));
    if (!flat) squares = madd(dz, dz, squares);
    const u = f32x4.div(base, squares);
    let push = sizeof<Tail>() == 1 ? u : f32x4.mul(u, f32x4.sqrt(u));
    push = v128.andnot(push, i32x4.eq(number, own));
    sum = f32x4.add(sum, push);
    push = f32x4.mul(push, u);
    const pull = f32x4.mul(u, v128.load(p));
    pulledX = madd(pull, dx, pulledX);
    pulledY = madd(pull, dy, pulledY);
    if (!flat) pulledZ = madd(pull, dz, pulledZ);
    pushedX = madd(push, dx, pushedX);
    pushedY = madd(push, dy, pushedY);
    if (!flat) pushedZ = madd(push, dz, pushedZ);
    number = i32x4.add(number, one);
    p += stride;
    other += RECORD;
  } while (other < end);
  v128.store(weights + place, sum);
  scatter(attraction, i, pulledX, pulledY, pulledZ);
  scatter(repulsion, i, pushedX, pushedY, pushedZ);
}
