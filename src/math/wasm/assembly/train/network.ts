/**
 * Embedding → mean → Dense ReLU → Dense for one document, forward and backward.
 *
 * Layout   one block of weights, every row padded with zeros to a multiple of four floats:
 *            embedding [V, d] | hidden kernel [d, H] | hidden bias [H] | output kernel, transposed [K, F] | output bias [K]
 *          F = H, or d without a hidden layer. Gradients lie at the same offsets in a block of their own.
 * Padding  its zeros stay zero: their gradients are zero, and so are Adam's steps.
 */
import { allocate } from '../memory';
import { createAdam, gradients, weights } from './adam';
import { addRows, addScaled, affine, dot, scatterAdd } from './lanes';

export let rowBytes: usize = 0;
/** Where the dense layers begin in the block, and how long they are. */
export let denseAt: usize = 0;
export let denseBytes: usize = 0;
/** Scores of the last document, then (after `loss`) the loss's slopes along them. */
export let scores: usize = 0;

let dimension: i32 = 0;
let hidden: i32 = 0;
let outputs: i32 = 0;
let hiddenBytes: usize = 0;
let featureBytes: usize = 0;
let hiddenBiasAt: usize = 0;
let outputAt: usize = 0;
let outputBiasAt: usize = 0;
let mean: usize = 0;
let activations: usize = 0;
let features: usize = 0;
let featureSlopes: usize = 0;
let meanSlopes: usize = 0;

function paddedBytes(floats: i32): usize {
  return ((<usize>(floats + 3)) & ~3) << 2;
}

export function createNetwork(
  vocabulary: i32,
  d: i32,
  H: i32,
  K: i32,
  rate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
): void {
  dimension = d;
  hidden = H;
  outputs = K;
  rowBytes = paddedBytes(d);
  hiddenBytes = paddedBytes(H);
  featureBytes = H > 0 ? hiddenBytes : rowBytes;
  denseAt = <usize>vocabulary * rowBytes;
  hiddenBiasAt = denseAt + <usize>d * hiddenBytes;
  outputAt = hiddenBiasAt + hiddenBytes;
  outputBiasAt = outputAt + <usize>K * featureBytes;
  const end = outputBiasAt + paddedBytes(K);
  denseBytes = end - denseAt;
  createAdam(end, rate, beta1, beta2, epsilon);
  mean = allocate(rowBytes);
  meanSlopes = H > 0 ? allocate(rowBytes) : 0;
  activations = allocate(hiddenBytes);
  features = H > 0 ? activations : mean;
  featureSlopes = allocate(featureBytes);
  scores = allocate(paddedBytes(K));
}

/**
 * Scores of the document ids[from … to) followed by `blanks` padding positions.
 *
 * @param scale 1 / number of positions that the mean counts; 0 when there are none.
 */
export function forward(ids: usize, from: i32, to: i32, blanks: i32, scale: f32): void {
  memory.fill(mean, 0, rowBytes);
  if (blanks > 0) addScaled(mean, weights, <f32>blanks, rowBytes);
  addRows(mean, weights, ids, from, to, scale, rowBytes);
  if (hidden > 0) {
    affine(activations, weights + hiddenBiasAt, mean, weights + denseAt, dimension, hiddenBytes);
    const zero = f32x4.splat(0);
    for (let o: usize = 0; o < hiddenBytes; o += 16) {
      v128.store(activations + o, f32x4.max(v128.load(activations + o), zero));
    }
  }
  for (let k: i32 = 0; k < outputs; k++) {
    const kernel = weights + outputAt + <usize>k * featureBytes;
    const bias = load<f32>(weights + outputBiasAt + ((<usize>k) << 2));
    store<f32>(scores + ((<usize>k) << 2), dot(features, kernel, featureBytes) + bias);
  }
}

/** Adds the gradients of the document last seen by `forward`, whose slopes stand in `scores`. */
export function backward(ids: usize, from: i32, to: i32, blanks: i32, scale: f32): void {
  memory.fill(featureSlopes, 0, featureBytes);
  for (let k: i32 = 0; k < outputs; k++) {
    const slope = load<f32>(scores + ((<usize>k) << 2));
    const at = outputAt + <usize>k * featureBytes;
    const bias = gradients + outputBiasAt + ((<usize>k) << 2);
    store<f32>(bias, load<f32>(bias) + slope);
    addScaled(gradients + at, features, slope, featureBytes);
    addScaled(featureSlopes, weights + at, slope, featureBytes);
  }
  const slopes = hidden > 0 ? throughHidden() : featureSlopes;
  const factor = f32x4.splat(scale);
  for (let o: usize = 0; o < rowBytes; o += 16) {
    v128.store(slopes + o, f32x4.mul(factor, v128.load(slopes + o)));
  }
  scatterAdd(gradients, slopes, ids, from, to, rowBytes);
  if (blanks > 0) addScaled(gradients, slopes, <f32>blanks, rowBytes);
}

function throughHidden(): usize {
  const zero = f32x4.splat(0);
  const bias = gradients + hiddenBiasAt;
  for (let o: usize = 0; o < hiddenBytes; o += 16) {
    const active = f32x4.gt(v128.load(activations + o), zero);
    const slope = v128.and(active, v128.load(featureSlopes + o));
    v128.store(featureSlopes + o, slope);
    v128.store(bias + o, f32x4.add(v128.load(bias + o), slope));
  }
  for (let i: i32 = 0; i < dimension; i++) {
    const kernel = denseAt + <usize>i * hiddenBytes;
    const at = (<usize>i) << 2;
    store<f32>(meanSlopes + at, dot(weights + kernel, featureSlopes, hiddenBytes));
    addScaled(gradients + kernel, featureSlopes, load<f32>(mean + at), hiddenBytes);
  }
  return meanSlopes;
}
