/**
 * The one model: Embedding → mean over positions → Dense ReLU → Dense.
 *
 *   E [vocabularySize, embeddingDimension]   x = mean of E[id] over the document's positions
 *   h = relu(x · W1 + b1)                    W1 [embeddingDimension, hiddenUnits]; none when hiddenUnits = 0
 *   z = h · W2 + b2                          W2 [hiddenUnits or embeddingDimension, outputs]
 */
export interface ClassifierSpec {
  readonly vocabularySize: number;
  readonly sequenceLength: number;
  readonly embeddingDimension: number;
  /** 0 leaves the hidden layer out. */
  readonly hiddenUnits: number;
  /** 1: one logit (two classes). K ≥ 2: softmax over K. */
  readonly outputs: number;
  /** True: mean over real tokens only. False: mean over all `sequenceLength` positions, padding rows included. */
  readonly maskPadding: boolean;
  /** True: the embedding keeps its bits while the dense layers train (Keras `Embedding(trainable=False)`). */
  readonly freezeEmbedding: boolean;
}

/** Weights of the classifier, row-major as Keras stores them. */
export interface ClassifierWeights {
  readonly embedding: Float32Array;
  readonly hiddenKernel: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly outputKernel: Float32Array;
  readonly outputBias: Float32Array;
}

export interface LayerSummary {
  readonly layer:
    'Embedding' | 'GlobalAveragePooling1D' | 'Dense (ReLU)' | 'Dense (logit)' | 'Dense (softmax)';
  /** For instance `(None, 100, 16)`. */
  readonly outputShape: string;
  /** Weights and biases. */
  readonly parameters: number;
  readonly trainable: number;
}

export type EngineName = 'webgl' | 'webassembly' | 'cpu';

/** What one engine offers in this browser. */
export interface EngineProbe {
  readonly engine: EngineName;
  readonly available: boolean;
  readonly device: string;
  /** Software renderers are right but slow; Auto passes over them. */
  readonly software: boolean;
  readonly float32: boolean;
  /** Why it is not available, or what the self-check found. */
  readonly note: string;
  readonly library: string;
}

/** Which engine ran, and why. */
export interface EngineReport {
  readonly engine: EngineName;
  /** Renderer of the GPU, or the instruction set: `SIMD, 1 thread`. */
  readonly device: string;
  /** One sentence. */
  readonly reason: string;
  /** Measured milliseconds per training step; null before the first measurement. */
  readonly msPerStep: number | null;
  /** Whether gather and update kept full float32 precision in the self-check. */
  readonly float32: boolean;
  /** Library and version, for instance `TensorFlow.js 4.22.0`. */
  readonly library: string;
  /** Live tensors after the last epoch (0 for engines without a tensor count). */
  readonly tensors: number;
}
