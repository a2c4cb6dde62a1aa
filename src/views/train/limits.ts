/** Least and most of each setting, and the step of its spinner. */
export const LIMITS = {
  vocabularySize: { min: 3, max: 1_000_000, step: 1 },
  sequenceLength: { min: 1, max: 10_000, step: 1 },
  embeddingDimension: { min: 2, max: 300, step: 1 },
  hiddenUnits: { min: 0, max: 512, step: 1 },
  epochs: { min: 1, max: 1000, step: 1 },
  batchSize: { min: 1, max: 4096, step: 1 },
  learningRate: { min: 0.0001, max: 1, step: 0.0001 },
  patience: { min: 1, max: 1000, step: 1 },
  validationShare: { min: 0.01, max: 0.9, step: 0.01 },
  window: { min: 1, max: 100, step: 1 },
  xMax: { min: 1, max: 100_000, step: 1 },
  alpha: { min: 0.01, max: 2, step: 0.05 },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER, step: 1 },
} as const;
