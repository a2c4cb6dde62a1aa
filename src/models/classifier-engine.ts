import type { ClassifierSpec, ClassifierWeights, EngineName } from '../data/classifier';
import type { Sequences } from '../data/sequences';

/** Adam as Keras computes it: alpha_t = lr · sqrt(1 − beta2^t) / (1 − beta1^t); w −= alpha_t · m / (sqrt(v) + epsilon). */
export interface AdamOptions {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** Keras' defaults (keras.optimizers.Adam). */
export const ADAM: AdamOptions = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** One entry per batch, in order. */
export interface BatchTotals {
  /** Mean loss of each batch, before its update. */
  readonly loss: Float32Array;
  /** Documents of each batch classified rightly, before its update. */
  readonly correct: Uint32Array;
}

export interface EvaluationTotals {
  readonly lossSum: number;
  readonly correct: number;
}

export interface EngineSetup {
  readonly spec: ClassifierSpec;
  /** Initial weights; copied. */
  readonly weights: ClassifierWeights;
  readonly sequences: Sequences;
  /** Class index of each document. */
  readonly labels: Uint16Array;
  readonly adam: AdamOptions;
}

/**
 * Trains one classifier. Every engine gives the same losses and weights from the same setup and the
 * same batches, within 1e-4 over 200 steps; one test body holds them to it.
 *
 * The loss is binary cross-entropy from one logit, log(1 + e^−|z|) + max(z, 0) − z·y, or softmax
 * cross-entropy; right means logit > 0 for class 1 (probability 0.5), or the first largest score.
 * Each dense update of Keras' Adam is reproduced for every row of the embedding, touched or not;
 * with a frozen embedding none of its bits changes, and the dense layers train alone.
 */
export interface ClassifierEngine {
  readonly name: EngineName;
  readonly device: string;
  readonly library: string;
  readonly float32: boolean;
  /**
   * One Adam step per batch of `batchSize` documents, in the order given; the last batch may be smaller.
   * Callers pass slices of 10 – 50 ms.
   */
  train(rows: Uint32Array, batchSize: number): Promise<BatchTotals>;
  /** Totals over the documents with the present weights; nothing is updated. */
  evaluate(rows: Uint32Array): Promise<EvaluationTotals>;
  /** A copy of the present weights. */
  weights(): Promise<ClassifierWeights>;
  /** Tensors that the library holds; 0 where there is no such thing. */
  tensors(): number;
  /** Frees everything. No call is allowed afterwards. */
  dispose(): void;
}
