/**
 * Embedding → mean → Dense ReLU → Dense for one document, forward and backward.
 *
 * Layout   one block of weights, every row padded with zeros to a multiple of four floats:
 *            embedding [V, d] | hidden kernel [d, H] | hidden bias [H] | output kernel, transposed [K, F] | output bias [K]
 *          F = H, or d without a hidden layer.
 *          One block of Adam's state: m, v and g of each row of the embedding, then m, v and g of the dense layers
 * Padding  its zeros stay zero: their gradients are zero, and so are Adam's steps.
 */
import { allocate } from '../memory';
import { addScaled, affine, clear, dot, scaled, sumRows } from './lanes';

export let weights: usize = 0;
export let state: usize = 0;
export let rowBytes: usize = 0;
/** Where the dense layers begin in the block, and how long they are. */
export let denseAt: usize = 0;
export let denseBytes: usize = 0;
/** State and gradients of the dense layers. */
export let denseState: usize = 0;
export let gradients: usize = 0;
/** Scores of the last document, then (after `crossEntropy`) the loss's slopes along them. */
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

function paddedBytes(floats: i32): usize {
  return ((<usize>(floats + 3)) & ~3) << 2;
}

/** @param frozen Leaves out the state of the embedding, which then never changes. */
export function createNetwork(vocabulary: i32, d: i32, H: i32, K: i32, frozen: bool): void {
  dimension = d;
  hidden = H;
  outputs = K;
  rowBytes = paddedBytes(d);
  hiddenBytes = paddedBytes(H);
  featureBytes = H > 0 ? hiddenBytes : rowBytes;
  denseAt = <usize>vocabulary * rowBytes;
  const hiddenBias = <usize>d * hiddenBytes;
  const output = hiddenBias + hiddenBytes;
  const outputBias = output + <usize>K * featureBytes;
  hiddenBiasAt = denseAt + hiddenBias;
  outputAt = denseAt + output;
  outputBiasAt = denseAt + outputBias;
  denseBytes = outputBias + paddedBytes(K);
  weights = allocate(denseAt + denseBytes);
  state = allocate(3 * ((frozen ? 0 : denseAt) + denseBytes));
  denseState = state + (frozen ? 0 : 3 * denseAt);
  gradients = denseState + 2 * denseBytes;
  mean = allocate(rowBytes);
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
  sumRows(mean, weights, ids, from, to, <f32>blanks, scale, rowBytes);
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

/**
 * Adds the gradients of the dense layers for the document last seen by `forward`, whose slopes stand in `scores`.
 *
 * @param slopes Gets the slopes along each row of the embedding that the document uses once; 0: nobody asks.
 */
export function backward(slopes: usize, scale: f32): void {
  const dense = gradients - denseAt;
  clear(featureSlopes, featureBytes);
  for (let k: i32 = 0; k < outputs; k++) {
    const slope = load<f32>(scores + ((<usize>k) << 2));
    const at = outputAt + <usize>k * featureBytes;
    const bias = dense + outputBiasAt + ((<usize>k) << 2);
    store<f32>(bias, load<f32>(bias) + slope);
    addScaled(dense + at, features, slope, featureBytes);
    addScaled(featureSlopes, weights + at, slope, featureBytes);
  }
  if (hidden > 0) throughHidden(slopes);
  if (slopes != 0) scaled(slopes, hidden > 0 ? slopes : featureSlopes, scale, rowBytes);
}

function throughHidden(slopes: usize): void {
  const zero = f32x4.splat(0);
  const bias = gradients + hiddenBiasAt - denseAt;
  for (let o: usize = 0; o < hiddenBytes; o += 16) {
    const active = f32x4.gt(v128.load(activations + o), zero);
    const slope = v128.and(active, v128.load(featureSlopes + o));
    v128.store(featureSlopes + o, slope);
    v128.store(bias + o, f32x4.add(v128.load(bias + o), slope));
  }
  for (let i: i32 = 0; i < dimension; i++) {
    const kernel = <usize>i * hiddenBytes;
    const at = (<usize>i) << 2;
    addScaled(gradients + kernel, featureSlopes, load<f32>(mean + at), hiddenBytes);
    if (slopes != 0) store<f32>(slopes + at, dot(weights + denseAt + kernel, featureSlopes, hiddenBytes));
  }
}
