import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import { createRandom } from '../math/random';
import { weightLengths } from './check-setup';

/** Streams of the weights' seed, one per matrix, so that the size of one does not move the others. */
const STREAM = { embedding: 1, hiddenKernel: 2, outputKernel: 3 } as const;

/**
 * Keras' initial weights: Embedding uniform in ±0.05; Dense kernels Glorot uniform, ± sqrt(6 / (inputs + outputs));
 * biases zero. The same seed gives the same bytes on every machine.
 */
export function initialWeights(spec: ClassifierSpec, seed: number): ClassifierWeights {
  const { embeddingDimension, hiddenUnits, outputs } = spec;
  const lengths = weightLengths(spec);
  const uniform = (length: number, limit: number, stream: number) => {
    const random = createRandom(seed, stream);
    const numbers = new Float32Array(length);
    for (let i = 0; i < length; i++) numbers[i] = random.uniform(-limit, limit);
    return numbers;
  };
  const glorot = (fanIn: number, fanOut: number) => Math.sqrt(6 / (fanIn + fanOut));
  return {
    embedding: uniform(lengths.embedding, 0.05, STREAM.embedding),
    hiddenKernel: uniform(lengths.hiddenKernel, glorot(embeddingDimension, hiddenUnits), STREAM.hiddenKernel),
    hiddenBias: new Float32Array(lengths.hiddenBias),
    outputKernel: uniform(
      lengths.outputKernel,
      glorot(hiddenUnits || embeddingDimension, outputs),
      STREAM.outputKernel,
    ),
    outputBias: new Float32Array(lengths.outputBias),
  };
}

/** What the network makes of one document. */
export interface Forward {
  /** Pooled vector x [embeddingDimension]. */
  readonly mean: Float64Array;
  /** Activations h [hiddenUnits]; the pooled vector itself without a hidden layer. */
  readonly hidden: Float64Array;
  /** Scores z [outputs]. */
  readonly scores: Float64Array;
}

/** Forward pass of one document (token indices without padding, at most `sequenceLength`), in double precision. */
export function forward(spec: ClassifierSpec, weights: ClassifierWeights, ids: ArrayLike<number>): Forward {
  return forwardFromMean(spec, weights, meanOfRows(spec, weights.embedding, ids, spec.maskPadding));
}

/** The rest of the forward pass, from the pooled vector on. */
export function forwardFromMean(
  spec: ClassifierSpec,
  { hiddenKernel, hiddenBias, outputKernel, outputBias }: ClassifierWeights,
  mean: Float64Array,
): Forward {
  const hidden = spec.hiddenUnits ? rectify(dense(mean, hiddenKernel, hiddenBias)) : mean;
  return { mean, hidden, scores: dense(hidden, outputKernel, outputBias) };
}

/**
 * Mean of a document's rows. Masked: over its n tokens, the zero vector without any. Unmasked: over
 * `sequenceLength` positions, (Σ rows + (L − n) · row 0) / L.
 */
export function meanOfRows(
  { embeddingDimension, sequenceLength }: Pick<ClassifierSpec, 'embeddingDimension' | 'sequenceLength'>,
  embedding: Float32Array,
  ids: ArrayLike<number>,
  masked: boolean,
): Float64Array {
  const mean = new Float64Array(embeddingDimension);
  const n = ids.length;
  for (let t = 0; t < n; t++) {
    const start = ids[t]! * embeddingDimension;
    for (let c = 0; c < embeddingDimension; c++) mean[c]! += embedding[start + c]!;
  }
  const counted = masked ? n : sequenceLength;
  const blanks = counted - n;
  for (let c = 0; c < embeddingDimension; c++) {
    mean[c] = counted === 0 ? 0 : (mean[c]! + blanks * embedding[c]!) / counted;
  }
  return mean;
}

/** Negative values become 0, in place. */
function rectify(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) values[i] = Math.max(values[i]!, 0);
  return values;
}

/** x · kernel + bias; kernel [x.length, bias.length], row-major. */
function dense(x: Float64Array, kernel: Float32Array, bias: Float32Array): Float64Array {
  const outputs = bias.length;
  const y = new Float64Array(bias);
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < outputs; k++) y[k]! += x[i]! * kernel[i * outputs + k]!;
  }
  return y;
}

/** Probability of each class: softmax of the scores, or [1 − p, p] with p = sigmoid(z) from one logit. */
export function probabilities(scores: Float64Array): Float64Array {
  const z = scores.length === 1 ? Float64Array.of(0, scores[0]!) : scores;
  const top = Math.max(...z);
  const powers = z.map((value) => Math.exp(value - top));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}

/**
 * Class that the scores speak for: 1 when a single logit is above 0 (probability above 0.5), else 0; of K scores
 * the largest, the first on a tie.
 */
export function predictedClass(scores: ArrayLike<number>): number {
  if (scores.length === 1) return Number(scores[0]! > 0);
  let best = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k;
  return best;
}

/**
 * Cross-entropy of one document of class `y`, finite for all finite scores.
 *
 * One logit: log(1 + e^−|z|) + max(z, 0) − z·y. K scores: log Σ e^(z_k − max) + max − z_y.
 */
export function crossEntropy(scores: Float64Array, y: number): number {
  if (scores.length === 1) {
    const z = scores[0]!;
    return Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - z * y;
  }
  const top = Math.max(...scores);
  const sum = scores.reduce((total, value) => total + Math.exp(value - top), 0);
  return Math.log(sum) + top - scores[y]!;
}
