/** β and p_{j|i} of one row at a time; see `../affinities`. */
import { allocate } from '../memory';
import { decay } from './exponential';

/** Entropy is held to 1e−5 nats; float32 takes less than half of that. */
const TOLERANCE: f64 = 5e-6;
const MOST_STEPS: i32 = 100;
/** Nothing outside of these is told apart by distances in units of the farthest. */
const LEAST_BETA: f64 = 1e-12;
const MOST_BETA: f64 = 1e30;
/** Largest change of log β while one side is open. */
const STRIDE: f64 = 3;
/** Bytes of weights that are added up in float32 before float64 takes over: 128 numbers. */
const BLOCK: usize = 512;
/** Past the end of a row: so far that the weight is 0 for every β. */
const FAR: f32 = 1e30;
const FAR_DECAY: f32 = 100;

/** Largest |perplexity reached / perplexity wanted − 1|; Σ β and number of the rows that have one. */
export let worst: f64 = 0;
export let betas: f64 = 0;
export let calibrated: i32 = 0;

let k: i32 = 0;
let perplexity: f64 = 1;
let target: f64 = 0;
/** Distances beyond the nearest, in units of the farthest; weights; both in whole fours. */
let gaps: usize = 0;
let weights: usize = 0;
let bytes: usize = 0;
/** β of the row before, in its unit. */
let guess: f64 = 0;

/** Σ w, Σ w u / Σ w and the variance of u, of the last `weigh`. */
let total: f64 = 0;
let mean: f64 = 0;
let variance: f64 = 0;

export function layOutCalibration(neighbors: i32, wanted: f64): void {
  k = neighbors;
  perplexity = wanted;
  target = Math.log(wanted);
  bytes = (<usize>((k + 3) & ~3)) << 2;
  gaps = allocate(bytes);
  weights = allocate(bytes);
  for (let at: usize = 0; at < bytes; at += 4) store<f32>(gaps + at, FAR);
  guess = 2;
  worst = 0;
  betas = 0;
  calibrated = 0;
}

/** Writes p_{j|i} over the squared distances of a row. */
export function calibrateRow(row: usize): void {
  const nearest = load<f32>(row);
  const unit: f32 = load<f32>(row + ((<usize>k - 1) << 2)) - nearest;
  let ties = 1;
  while (ties < k && load<f32>(row + ((<usize>ties) << 2)) == nearest) ties++;
  if (<f64>k <= perplexity) return share(row, k);
  if (<f64>ties >= perplexity) return share(row, ties);
  for (let at: usize = 0, end = (<usize>k) << 2; at < end; at += 4)
    store<f32>(gaps + at, (load<f32>(row + at) - nearest) / unit);
  guess = search(guess);
  betas += guess / <f64>unit;
  calibrated++;
  note(Math.exp(Math.log(total) + mean));
  const scale = <f32>(1 / total);
  for (let at: usize = 0, end = (<usize>k) << 2; at < end; at += 4)
    store<f32>(row + at, load<f32>(weights + at) * scale);
}

/** Equal shares for the nearest `some`, where no β reaches the perplexity. */
function share(row: usize, some: i32): void {
  for (let j = 0; j < k; j++) store<f32>(row + ((<usize>j) << 2), j < some ? <f32>1 / <f32>some : 0);
  note(<f64>some);
}

function note(reached: f64): void {
  worst = max(worst, Math.abs(reached / perplexity - 1));
}

/** β whose weights have the entropy wanted; leaves them in `weights`. Newton steps on log β inside a bracket. */
function search(start: f64): f64 {
  let beta = start;
  let low: f64 = 0;
  let high: f64 = Infinity;
  let excess = excessAt(beta);
  for (let step = 0; step < MOST_STEPS && Math.abs(excess) > TOLERANCE; step++) {
    if (excess > 0) low = beta;
    else high = beta;
    const change = excess / max(variance, 1e-12);
    let next = beta * Math.exp(max(-STRIDE, min(STRIDE, change)));
    if (next <= low || next >= high) next = Math.sqrt(low * high);
    beta = max(LEAST_BETA, min(MOST_BETA, next));
    excess = excessAt(beta);
  }
  return beta;
}

/** Entropy above the wanted one. */
function excessAt(beta: f64): f64 {
  weigh(<f32>beta);
  return Math.log(total) + mean - target;
}

/** Weights e^−u, u = β · gap, and what Newton needs of them: H = log Σ w + mean u, dH / d log β = −variance of u. */
function weigh(beta: f32): void {
  const sharpness = f32x4.splat(beta);
  let sum: f64 = 0;
  let first: f64 = 0;
  let second: f64 = 0;
  for (let from: usize = 0; from < bytes; from += BLOCK) {
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    for (let at = from, end = min(bytes, from + BLOCK); at < end; at += 16) {
      const u = f32x4.min(f32x4.mul(sharpness, v128.load(gaps + at)), f32x4.splat(FAR_DECAY));
      const w = decay(u);
      v128.store(weights + at, w);
      const wu = f32x4.mul(w, u);
      s0 = f32x4.add(s0, w);
      s1 = f32x4.add(s1, wu);
      s2 = f32x4.add(s2, f32x4.mul(wu, u));
    }
    sum += lanes(s0);
    first += lanes(s1);
    second += lanes(s2);
  }
  total = sum;
  mean = first / sum;
  variance = second / sum - mean * mean;
}

function lanes(v: v128): f64 {
  const pairs = f64x2.add(
    f64x2.promote_low_f32x4(v),
    f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3)),
  );
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}
