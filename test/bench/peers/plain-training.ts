import { createRandom } from '../../../src/math/random';

/** Sizes of the classifier: one logit, a hidden layer of 16, padding in the mean. */
interface Sizes {
  readonly vocabulary: number;
  readonly dimension: number;
}

const HIDDEN = 16;
const BATCH = 32;

/**
 * Seconds of one batch of the preset's classifier by plain loops over arrays of doubles, Adam over all weights as
 * Keras does it: the mean over `batches` batches.
 */
export function trainPlainly(
  sequences: readonly Int32Array[],
  { vocabulary, dimension }: Sizes,
  batches: number,
): number {
  const random = createRandom(1);
  const noise = (length: number, width: number) =>
    Array.from({ length }, () => random.uniform(-width, width));
  const layers = [
    noise(vocabulary * dimension, 0.05),
    noise(dimension * HIDDEN, 0.4),
    noise(HIDDEN, 0),
    noise(HIDDEN, 0.6),
    noise(1, 0),
  ];
  const state = layers.map((weights) => ({
    weights,
    slope: weights.map(() => 0),
    m: weights.map(() => 0),
    v: weights.map(() => 0),
  }));
  const begun = performance.now();
  for (let step = 1; step <= batches; step++) {
    for (let i = 0; i < BATCH; i++) {
      const at = ((step - 1) * BATCH + i) % sequences.length;
      addSlopes(sequences[at]!, at % 2, dimension, state);
    }
    for (const layer of state) adam(layer, step);
  }
  return (performance.now() - begun) / 1000 / batches;
}

interface Layer {
  readonly weights: number[];
  readonly slope: number[];
  readonly m: number[];
  readonly v: number[];
}

function addSlopes(ids: Int32Array, label: number, dimension: number, layers: readonly Layer[]): void {
  const [embedding, kernel, bias, output, last] = layers as [Layer, Layer, Layer, Layer, Layer];
  const mean = Array.from({ length: dimension }, () => 0);
  for (const id of ids) {
    for (let c = 0; c < dimension; c++) mean[c]! += embedding.weights[id * dimension + c]! / ids.length;
  }
  const hidden = bias.weights.map((start, h) => {
    let sum = start;
    for (let c = 0; c < dimension; c++) sum += mean[c]! * kernel.weights[c * HIDDEN + h]!;
    return Math.max(0, sum);
  });
  const logit = hidden.reduce((sum, each, h) => sum + each * output.weights[h]!, last.weights[0]!);
  const error = (1 / (1 + Math.exp(-logit)) - label) / BATCH;
  last.slope[0]! += error;
  const meanSlope = mean.map(() => 0);
  for (let h = 0; h < HIDDEN; h++) {
    output.slope[h]! += error * hidden[h]!;
    if (hidden[h] === 0) continue;
    const slope = error * output.weights[h]!;
    bias.slope[h]! += slope;
    for (let c = 0; c < dimension; c++) {
      kernel.slope[c * HIDDEN + h]! += slope * mean[c]!;
      meanSlope[c]! += slope * kernel.weights[c * HIDDEN + h]!;
    }
  }
  for (const id of ids) {
    for (let c = 0; c < dimension; c++) embedding.slope[id * dimension + c]! += meanSlope[c]! / ids.length;
  }
}

function adam({ weights, slope, m, v }: Layer, step: number): void {
  const rate = (0.001 * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
  for (let i = 0; i < weights.length; i++) {
    const g = slope[i]!;
    m[i]! += 0.1 * (g - m[i]!);
    v[i]! += 0.001 * (g * g - v[i]!);
    weights[i]! -= (rate * m[i]!) / (Math.sqrt(v[i]!) + 1e-7);
    slope[i] = 0;
  }
}
