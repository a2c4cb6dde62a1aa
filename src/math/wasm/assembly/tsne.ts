/**
 * Gradient of t-SNE in two or three dimensions, Student-t kernel with one degree of freedom.
 *
 *   w_ij = 1 / (1 + |y_i − y_j|²)     Z = Σ_{i≠j} w_ij
 *   ∂KL/∂y_i = 4 (Σ_j p_ij w_ij (y_i − y_j) − Σ_j w_ij² (y_i − y_j) / Z)
 *
 * Positions   records of four float32 (x, y, z, 0); z stays 0 in two dimensions
 * p           symmetric, only j > i stored, rows of whole fours (fillers: p = 0, j = i)
 * Repulsion   exact up to EXACT points; above, an octree over Morton keys (10 bits an axis), one list of cells
 *             and points per group of 32 consecutive points, a cell accepted when
 *             width² / θ² < distance² + SOFTENING (distance from the group's box to the cell's center of mass)
 * Accuracy    rms force error below 0.2 % against all pairs (θ = 0.5)
 * Sources     van der Maaten 2014 (Barnes–Hut t-SNE); Barnes 1990 (groups sharing a list)
 */
import { allocate, reset } from './memory';
import { RECORD } from './tsne/octree';
import { createRepulsion, repel, repulsion } from './tsne/repulsion';

const MIN_GAIN: f32 = 0.01;

let count: i32 = 0;
let normalizer: f64 = 0;
let positions: usize = 0;
let attraction: usize = 0;
let velocities: usize = 0;
let gains: usize = 0;
let rows: usize = 0;
let columns: usize = 0;
let values: usize = 0;

/** Makes room for n points and `edges` entries of p, fillers included. */
export function create(n: i32, edges: i32): void {
  reset();
  count = n;
  const records = <usize>n * RECORD;
  positions = allocate(records);
  attraction = allocate(records);
  createRepulsion(n, positions);
  velocities = allocate(records);
  gains = allocate(records);
  rows = allocate((<usize>n + 1) << 2);
  columns = allocate((<usize>edges) << 2);
  values = allocate((<usize>edges) << 2);
  restart();
}

export function positionsAt(): usize {
  return positions;
}

/** Where row i of p begins, n + 1 integers. */
export function rowsAt(): usize {
  return rows;
}

export function columnsAt(): usize {
  return columns;
}

export function valuesAt(): usize {
  return values;
}

/** Σ_j p_ij w_ij (y_i − y_j), a record per point; for tests. */
export function attractionAt(): usize {
  return attraction;
}

/** Σ_j w_ij² (y_i − y_j), a record per point; for tests. */
export function repulsionAt(): usize {
  return repulsion;
}

/** Forgets velocities and gains, as at the start of a phase. */
export function restart(): void {
  memory.fill(velocities, 0, <usize>count * RECORD);
  for (let at = gains, end = gains + <usize>count * RECORD; at < end; at += RECORD)
    v128.store(at, f32x4.splat(1));
}

/** Attraction, repulsion and Z of the current positions; returns Z. */
export function forces(): f64 {
  attract();
  normalizer = repel();
  return normalizer;
}

/** Σ_{j>i} p_ij log(1 + |y_i − y_j|²) at the current positions. */
export function stretch(): f64 {
  let total: f64 = 0;
  for (let i = 0; i < count; i++) {
    const own = v128.load(positions + <usize>i * RECORD);
    const end = load<i32>(rows + ((<usize>i) << 2), 4);
    for (let e = load<i32>(rows + ((<usize>i) << 2)); e < end; e++) {
      const p = load<f32>(values + ((<usize>e) << 2));
      if (p == 0) continue;
      const d = f32x4.sub(own, v128.load(positions + <usize>load<i32>(columns + ((<usize>e) << 2)) * RECORD));
      total += <f64>(p * Mathf.log(<f32>1 + sum(f32x4.mul(d, d))));
    }
  }
  return total;
}

/** One descent step with the last forces; returns the squared norm of the gradient times its gains. */
export function update(exaggeration: f32, learningRate: f32, momentum: f32): f64 {
  const pull = f32x4.splat(4 * exaggeration);
  const push = f32x4.splat(<f32>(4 / max(normalizer, f64.MIN_NORMAL_VALUE)));
  const rate = f32x4.splat(learningRate);
  const keep = f32x4.splat(momentum);
  const least = f32x4.splat(MIN_GAIN);
  let norm: f64 = 0;
  for (let at: usize = 0, end = <usize>count * RECORD; at < end; at += RECORD) {
    let gradient = f32x4.sub(
      f32x4.mul(pull, v128.load(attraction + at)),
      f32x4.mul(push, v128.load(repulsion + at)),
    );
    const velocity = v128.load(velocities + at);
    const gain = v128.load(gains + at);
    const against = f32x4.lt(f32x4.mul(velocity, gradient), f32x4.splat(0));
    const grown = f32x4.add(gain, f32x4.splat(0.2));
    const shrunk = f32x4.mul(gain, f32x4.splat(0.8));
    const next = f32x4.max(least, v128.bitselect(grown, shrunk, against));
    v128.store(gains + at, next);
    gradient = f32x4.mul(gradient, next);
    norm += <f64>sum(f32x4.mul(gradient, gradient));
    const step = f32x4.sub(f32x4.mul(keep, velocity), f32x4.mul(rate, gradient));
    v128.store(velocities + at, step);
    v128.store(positions + at, f32x4.add(v128.load(positions + at), step));
  }
  return norm;
}

/** Four entries of p at a time; each pushes both of its points. */
function attract(): void {
  memory.fill(attraction, 0, <usize>count * RECORD);
  const one = f32x4.splat(1);
  for (let i = 0; i < count; i++) {
    const own = v128.load(positions + <usize>i * RECORD);
    let force = f32x4.splat(0);
    const first = (<usize>load<i32>(rows + ((<usize>i) << 2))) << 2;
    const end = (<usize>load<i32>(rows + ((<usize>i) << 2), 4)) << 2;
    for (let e = first; e < end; e += 16) {
      const j0 = (<usize>load<u32>(columns + e)) << 4;
      const j1 = (<usize>load<u32>(columns + e, 4)) << 4;
      const j2 = (<usize>load<u32>(columns + e, 8)) << 4;
      const j3 = (<usize>load<u32>(columns + e, 12)) << 4;
      let d0 = f32x4.sub(own, v128.load(positions + j0));
      let d1 = f32x4.sub(own, v128.load(positions + j1));
      let d2 = f32x4.sub(own, v128.load(positions + j2));
      let d3 = f32x4.sub(own, v128.load(positions + j3));
      const s0 = f32x4.mul(d0, d0);
      const s1 = f32x4.mul(d1, d1);
      const s2 = f32x4.mul(d2, d2);
      const s3 = f32x4.mul(d3, d3);
      const xy01 = v128.shuffle<f32>(s0, s1, 0, 4, 1, 5);
      const xy23 = v128.shuffle<f32>(s2, s3, 0, 4, 1, 5);
      const z01 = v128.shuffle<f32>(s0, s1, 2, 6, 3, 7);
      const z23 = v128.shuffle<f32>(s2, s3, 2, 6, 3, 7);
      const xx = v128.shuffle<f32>(xy01, xy23, 0, 1, 4, 5);
      const yy = v128.shuffle<f32>(xy01, xy23, 2, 3, 6, 7);
      const zz = v128.shuffle<f32>(z01, z23, 0, 1, 4, 5);
      const w = f32x4.div(v128.load(values + e), f32x4.add(f32x4.add(one, xx), f32x4.add(yy, zz)));
      d0 = f32x4.mul(d0, v128.shuffle<f32>(w, w, 0, 0, 0, 0));
      d1 = f32x4.mul(d1, v128.shuffle<f32>(w, w, 1, 1, 1, 1));
      d2 = f32x4.mul(d2, v128.shuffle<f32>(w, w, 2, 2, 2, 2));
      d3 = f32x4.mul(d3, v128.shuffle<f32>(w, w, 3, 3, 3, 3));
      force = f32x4.add(force, f32x4.add(f32x4.add(d0, d1), f32x4.add(d2, d3)));
      v128.store(attraction + j0, f32x4.sub(v128.load(attraction + j0), d0));
      v128.store(attraction + j1, f32x4.sub(v128.load(attraction + j1), d1));
      v128.store(attraction + j2, f32x4.sub(v128.load(attraction + j2), d2));
      v128.store(attraction + j3, f32x4.sub(v128.load(attraction + j3), d3));
    }
    const at = attraction + <usize>i * RECORD;
    v128.store(at, f32x4.add(v128.load(at), force));
  }
}

function sum(v: v128): f32 {
  const lower = f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1);
  return lower + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}
