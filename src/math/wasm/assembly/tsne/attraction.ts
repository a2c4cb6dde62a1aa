/** Σ_j p_ij u_ij (y_i − y_j) with u = 1 / (1 + d² / degrees of freedom), and the part of KL that positions change. */
import { logarithm, madd, nmadd } from '../simd';
import {
  attraction,
  columns,
  components,
  count,
  freedom,
  positions,
  RECORD,
  rows,
  SHARES,
  SPAN,
  sums,
  values,
} from './layout';

/** Items of work; with threads one for each array that forces are gathered in. */
export const PARTS: i32 = ASC_FEATURE_THREADS ? SHARES : 16;

/** Rows of one item, by number of entries so that items last alike. */
function beginOfPart(part: i32): i32 {
  const wanted = <i32>((<i64>load<i32>(rows + ((<usize>count) << 2)) * part) / PARTS);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<i32>(rows + ((<usize>middle) << 2)) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Forces between the points of an item's rows and their partners. */
export function attract(part: i32): void {
  const bytes = <usize>count * RECORD;
  const target = attraction + <usize>(part % SHARES) * bytes;
  if (part < SHARES) memory.fill(target, 0, bytes);
  const from = beginOfPart(part);
  const to = beginOfPart(part + 1);
  if (components == 2) attractRows<i8>(from, to, target);
  else attractRows<i16>(from, to, target);
}

/** Four entries of p at a time; each pushes both of its points. `Space` of one byte: all z are 0. */
function attractRows<Space>(from: i32, to: i32, target: usize): void {
  const one = f32x4.splat(1);
  const sharpness = f32x4.splat(<f32>1 / <f32>freedom);
  for (let i = from; i < to; i++) {
    const own = v128.load(positions + <usize>i * RECORD);
    let force = f32x4.splat(0);
    const first = (<usize>load<i32>(rows + ((<usize>i) << 2))) << 2;
    const end = (<usize>load<i32>(rows + ((<usize>i) << 2), 4)) << 2;
    if (first == end) continue;
    let e = first;
    do {
      const j0 = (<usize>load<u32>(columns + e)) << 4;
      const j1 = (<usize>load<u32>(columns + e, 4)) << 4;
      const j2 = (<usize>load<u32>(columns + e, 8)) << 4;
      const j3 = (<usize>load<u32>(columns + e, 12)) << 4;
      const d0 = f32x4.sub(own, v128.load(positions + j0));
      const d1 = f32x4.sub(own, v128.load(positions + j1));
      const d2 = f32x4.sub(own, v128.load(positions + j2));
      const d3 = f32x4.sub(own, v128.load(positions + j3));
      const squares = squared<Space>(d0, d1, d2, d3);
      const w = f32x4.div(v128.load(values + e), madd(squares, sharpness, one));
      const w0 = v128.shuffle<f32>(w, w, 0, 0, 0, 0);
      const w1 = v128.shuffle<f32>(w, w, 1, 1, 1, 1);
      const w2 = v128.shuffle<f32>(w, w, 2, 2, 2, 2);
      const w3 = v128.shuffle<f32>(w, w, 3, 3, 3, 3);
      const front = madd(w1, d1, f32x4.mul(w0, d0));
      const back = madd(w3, d3, f32x4.mul(w2, d2));
      force = f32x4.add(force, f32x4.add(front, back));
      v128.store(target + j0, nmadd(w0, d0, v128.load(target + j0)));
      v128.store(target + j1, nmadd(w1, d1, v128.load(target + j1)));
      v128.store(target + j2, nmadd(w2, d2, v128.load(target + j2)));
      v128.store(target + j3, nmadd(w3, d3, v128.load(target + j3)));
      e += 16;
    } while (e < end);
    const at = target + <usize>i * RECORD;
    v128.store(at, f32x4.add(v128.load(at), force));
  }
}

/** |d|² of four differences. */
function squared<Space>(d0: v128, d1: v128, d2: v128, d3: v128): v128 {
  const xy01 = v128.shuffle<f32>(d0, d1, 0, 4, 1, 5);
  const xy23 = v128.shuffle<f32>(d2, d3, 0, 4, 1, 5);
  const x = v128.shuffle<f32>(xy01, xy23, 0, 1, 4, 5);
  const y = v128.shuffle<f32>(xy01, xy23, 2, 3, 6, 7);
  const flat = madd(y, y, f32x4.mul(x, x));
  if (sizeof<Space>() == 1) return flat;
  const z01 = v128.shuffle<f32>(d0, d1, 2, 6, 2, 6);
  const z23 = v128.shuffle<f32>(d2, d3, 2, 6, 2, 6);
  const z = v128.shuffle<f32>(z01, z23, 0, 1, 4, 5);
  return madd(z, z, flat);
}

/** Σ_{j>i} p_ij (freedom + 1) / 2 · log(1 + d² / freedom) over the points of a span, to its sum. */
export function stretch(span: i32): void {
  const one = f32x4.splat(1);
  const sharpness = f32x4.splat(<f32>1 / <f32>freedom);
  const to = min(count, (span + 1) * SPAN);
  let total: f64 = 0;
  for (let i = span * SPAN; i < to; i++) {
    const own = v128.load(positions + <usize>i * RECORD);
    let sum = f32x4.splat(0);
    const first = (<usize>load<i32>(rows + ((<usize>i) << 2))) << 2;
    const end = (<usize>load<i32>(rows + ((<usize>i) << 2), 4)) << 2;
    if (first == end) continue;
    let e = first;
    do {
      const squares = squared<i16>(
        f32x4.sub(own, v128.load(positions + ((<usize>load<u32>(columns + e)) << 4))),
        f32x4.sub(own, v128.load(positions + ((<usize>load<u32>(columns + e, 4)) << 4))),
        f32x4.sub(own, v128.load(positions + ((<usize>load<u32>(columns + e, 8)) << 4))),
        f32x4.sub(own, v128.load(positions + ((<usize>load<u32>(columns + e, 12)) << 4))),
      );
      sum = madd(v128.load(values + e), logarithm(madd(squares, sharpness, one)), sum);
      e += 16;
    } while (e < end);
    const halves = f32x4.add(sum, v128.shuffle<f32>(sum, sum, 2, 3, 2, 3));
    total += <f64>(f32x4.extract_lane(halves, 0) + f32x4.extract_lane(halves, 1));
  }
  store<f64>(sums + ((<usize>span) << 3), (total * <f64>(freedom + 1)) / 2);
}
