/**
 * Adam as Keras computes it, where a row of weights is touched only when somebody looks at it.
 *
 * Step t     alpha_t = lr · sqrt(1 − beta2^t) / (1 − beta1^t)
 *            m = beta1 m + (1 − beta1) g   v = beta2 v + (1 − beta2) g²   w −= alpha_t · m / (sqrt(v) + epsilon)
 * Waiting    a gradient stays with its row until the next look. Then its step s is done, and with it all silent
 *            steps since: one root, one division and one pass over memory for both
 * Silence    Keras moves every row at every step, also where g = 0. The movement of k such steps after step s is
 *            Σ_{i=1..k} alpha_{s+i} · beta1^i m / (beta2^(i/2) sqrt(v) + epsilon); with u = 1 / (sqrt(v) + epsilon) it is
 *            m u (S − epsilon u (T − S)) to first order in the change of beta2^(i/2)
 *            S = R[s] − rho^k · R[s + k]     R[s] = Σ_{i ≥ 1} alpha_{s+i} · rho^i   with rho = beta1 / sqrt(beta2)
 *            T = Q[s] − sigma^k · Q[s + k]   Q likewise with sigma = beta1 / beta2
 *            The powers of beta that m and v miss in silence are multiplied in by the next gradient
 * Precision  weights and averages float32, tables double. What first order leaves out is below 5e-5 of the
 *            movement with Keras' betas, and nothing where sqrt(v) is large beside epsilon
 * Horizon    from step h on beta2^t < 2^−60, so alpha and R stay what they are at h
 * Agrees     keras.optimizers.Adam; losses within 1e-4 of PyTorch over 200 steps, weights within 1e-4
 */
import { allocate } from '../memory';

/** Silences shorter than this look their powers up; longer ones compute them. */
const POWERS: i32 = 4096;
/** rho^k, sigma^k, and as float32 beta1^k, beta2^k; padded */
const POWER_RECORD: usize = 32;
/** alpha_s, R[s], Q[s]; padded */
const STEP_RECORD: usize = 32;

let plan: usize = 0;
let powers: usize = 0;
let horizon: i32 = 0;
let decay1: f64 = 0;
let decay2: f64 = 0;
let rho: f64 = 0;
let sigma: f64 = 0;
let small: f64 = 0;

/** Fills the tables. */
export function createAdam(rate: f64, beta1: f64, beta2: f64, epsilon: f64): void {
  decay1 = beta1;
  decay2 = beta2;
  rho = beta1 / Math.sqrt(beta2);
  sigma = beta1 / beta2;
  small = epsilon;
  fillSteps(rate);
  fillPowers();
}

function fillSteps(rate: f64): void {
  horizon = 1 + <i32>Math.ceil((-60 * Math.LN2) / Math.log(max(decay1, decay2)));
  plan = allocate(<usize>(horizon + 1) * STEP_RECORD);
  for (let t: i32 = 1, power1 = decay1, power2 = decay2; t <= horizon; t++) {
    store<f64>(stepAt(t), (rate * Math.sqrt(1 - power2)) / (1 - power1));
    power1 *= decay1;
    power2 *= decay2;
  }
  const last = load<f64>(stepAt(horizon));
  let r = (last * rho) / (1 - rho);
  let q = (last * sigma) / (1 - sigma);
  for (let s = horizon; s >= 0; s--) {
    const record = stepAt(s);
    store<f64>(record, r, 8);
    store<f64>(record, q, 16);
    r = rho * (load<f64>(record) + r);
    q = sigma * (load<f64>(record) + q);
  }
}

function fillPowers(): void {
  powers = allocate(<usize>POWERS * POWER_RECORD);
  for (let k: i32 = 0; k < POWERS; k++) writePowers(powers + <usize>k * POWER_RECORD, k);
}

function writePowers(record: usize, k: i32): void {
  store<f64>(record, Math.pow(rho, k));
  store<f64>(record, Math.pow(sigma, k), 8);
  store<f32>(record, <f32>Math.pow(decay1, k), 16);
  store<f32>(record, <f32>Math.pow(decay2, k), 20);
}

/** Beyond the horizon nothing changes. */
function stepAt(step: i32): usize {
  return plan + <usize>min(step, horizon) * STEP_RECORD;
}

/** The record of k; the last one of the table is lent to every k that is too large for it. */
function powersAt(k: i32): usize {
  const record = powers + <usize>min(k, POWERS - 1) * POWER_RECORD;
  if (k >= POWERS - 1) writePowers(record, k);
  return record;
}

/**
 * Moves weights w to step `last`: by the gradient that waits, if any, then through the silent steps after it.
 *
 * @param state m, v and g, each of `bytes` (a multiple of 16, not 0). m and v are those of step `from`. If `from` is
 *   before `done`, g is the gradient of step `done`, and m and v become those of step `done`.
 * @param done Where w stands once g, if it waits, is worked in.
 */
export function advance(w: usize, state: usize, bytes: usize, from: i32, done: i32, last: i32): void {
  const waiting = from < done;
  const since = powersAt(done - from);
  const keep1 = load<f32>(since, 16);
  const keep2 = load<f32>(since, 20);
  const silent = powersAt(last - done);
  const begin = stepAt(done);
  const end = stepAt(last);
  const S = load<f64>(begin, 8) - load<f64>(silent) * load<f64>(end, 8);
  const T = load<f64>(begin, 16) - load<f64>(silent, 8) * load<f64>(end, 16);
  const path = f32x4.splat(<f32>(waiting ? load<f64>(begin) + S : S));
  const drag = f32x4.splat(<f32>((T - S) * small));
  const old1 = f32x4.splat(keep1);
  const old2 = f32x4.splat(keep2);
  const new1 = f32x4.splat(<f32>(waiting ? 1 - decay1 : 0));
  const new2 = f32x4.splat(<f32>(waiting ? 1 - decay2 : 0));
  const epsilon = f32x4.splat(<f32>small);
  const one = f32x4.splat(1);
  const stop = w + bytes;
  let first = state;
  let second = first + bytes;
  let gradient = second + bytes;
  do {
    const g = v128.load(gradient);
    const m = f32x4.add(f32x4.mul(v128.load(first), old1), f32x4.mul(g, new1));
    const v = f32x4.add(f32x4.mul(v128.load(second), old2), f32x4.mul(f32x4.mul(g, g), new2));
    const u = f32x4.div(one, f32x4.add(f32x4.sqrt(v), epsilon));
    const move = f32x4.mul(f32x4.mul(m, u), f32x4.sub(path, f32x4.mul(drag, u)));
    v128.store(first, m);
    v128.store(second, v);
    v128.store(w, f32x4.sub(v128.load(w), move));
    w += 16;
    first += 16;
    second += 16;
    gradient += 16;
  } while (w < stop);
}

/** Lets m and v at `state` decay by `silent` steps. */
export function age(state: usize, bytes: usize, silent: i32): void {
  const record = powersAt(silent);
  const keep1 = f32x4.splat(load<f32>(record, 16));
  const keep2 = f32x4.splat(load<f32>(record, 20));
  const stop = state + bytes;
  do {
    v128.store(state, f32x4.mul(v128.load(state), keep1));
    v128.store(state + bytes, f32x4.mul(v128.load(state + bytes), keep2));
    state += 16;
  } while (state < stop);
}
