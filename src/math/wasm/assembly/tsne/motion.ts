/** The step of gradient descent with momentum and gains, as scikit-learn `_gradient_descent`. */
import {
  attraction,
  board,
  count,
  freedom,
  gains,
  positions,
  RECORD,
  repulsion,
  SHARES,
  SPAN,
  sums,
  velocities,
} from './layout';

const MIN_GAIN: f32 = 0.01;
/** Where the settings of the step stand on the board: exaggeration, learning rate, momentum; then Z. */
const SETTINGS: usize = 192;
const NORMALIZER: usize = 256;

/** No velocity, and gains of 1. */
export function restart(): void {
  memory.fill(velocities, 0, <usize>count * RECORD);
  for (let at = gains, end = gains + <usize>count * RECORD; at < end; at += RECORD)
    v128.store(at, f32x4.splat(1));
}

export function setMotion(exaggeration: f32, learningRate: f32, momentum: f32): void {
  store<f32>(board, exaggeration, SETTINGS);
  store<f32>(board, learningRate, SETTINGS + 4);
  store<f32>(board, momentum, SETTINGS + 8);
}

export function setNormalizer(z: f64): void {
  store<f64>(board, z, NORMALIZER);
}

export function normalizerNow(): f64 {
  return load<f64>(board, NORMALIZER);
}

/** Moves the points of a span; its sum is the squared norm of the gradient times its gains. */
export function move(span: i32): void {
  const factor: f32 = (<f32>2 * <f32>(freedom + 1)) / <f32>freedom;
  const pull = f32x4.splat(factor * load<f32>(board, SETTINGS));
  const push = f32x4.splat(<f32>(<f64>factor / normalizerNow()));
  const rate = f32x4.splat(load<f32>(board, SETTINGS + 4));
  const keep = f32x4.splat(load<f32>(board, SETTINGS + 8));
  const least = f32x4.splat(MIN_GAIN);
  const share = <usize>count * RECORD;
  const to = <usize>min(count, (span + 1) * SPAN) * RECORD;
  let norm: f64 = 0;
  let at = <usize>(span * SPAN) * RECORD;
  do {
    let attracted = v128.load(attraction + at);
    for (let s = 1; s < SHARES; s++) {
      attracted = f32x4.add(attracted, v128.load(attraction + at + <usize>s * share));
    }
    let gradient = f32x4.sub(f32x4.mul(pull, attracted), f32x4.mul(push, v128.load(repulsion + at)));
    const velocity = v128.load(velocities + at);
    const gain = v128.load(gains + at);
    const against = f32x4.lt(f32x4.mul(velocity, gradient), f32x4.splat(0));
    const grown = f32x4.add(gain, f32x4.splat(0.2));
    const shrunk = f32x4.mul(gain, f32x4.splat(0.8));
    const next = f32x4.max(least, v128.bitselect(grown, shrunk, against));
    v128.store(gains + at, next);
    gradient = f32x4.mul(gradient, next);
    const squares = f32x4.mul(gradient, gradient);
    norm += <f64>(
      (f32x4.extract_lane(squares, 0) + f32x4.extract_lane(squares, 1) + f32x4.extract_lane(squares, 2))
    );
    const step = f32x4.sub(f32x4.mul(keep, velocity), f32x4.mul(rate, gradient));
    v128.store(velocities + at, step);
    v128.store(positions + at, f32x4.add(v128.load(positions + at), step));
    at += RECORD;
  } while (at < to);
  store<f64>(sums + ((<usize>span) << 3), norm);
}
