import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import type { AdamOptions, EngineSetup } from './classifier-engine';

/** Lengths of the weight arrays that a spec asks for. */
export function weightLengths(spec: ClassifierSpec): Record<keyof ClassifierWeights, number> {
  const { vocabularySize, embeddingDimension, hiddenUnits, outputs } = spec;
  return {
    embedding: vocabularySize * embeddingDimension,
    hiddenKernel: embeddingDimension * hiddenUnits,
    hiddenBias: hiddenUnits,
    outputKernel: (hiddenUnits || embeddingDimension) * outputs,
    outputBias: outputs,
  };
}

/**
 * Refuses what no engine could train.
 *
 * @throws RangeError when a weight array does not have the length that the spec asks for, a token or label is
 *   out of range, a document is longer than the sequence length, or a figure of Adam is out of range.
 */
export function checkSetup({ spec, weights, sequences, labels, adam }: EngineSetup): void {
  const { vocabularySize, outputs, sequenceLength } = spec;
  for (const [name, length] of Object.entries(weightLengths(spec))) {
    const got = weights[name as keyof ClassifierWeights].length;
    if (got !== length) throw new RangeError(`weights: ${name} must hold ${length} numbers, got ${got}`);
  }
  const { ids, offsets } = sequences;
  for (let t = 0; t < ids.length; t++) {
    const id = ids[t]!;
    if (id < 0 || id >= vocabularySize) {
      throw new RangeError(
        `sequences: token indices must lie in [0, ${vocabularySize}), the vocabulary of the model; got ${id}`,
      );
    }
  }
  if (offsets.length !== labels.length + 1) {
    throw new RangeError(
      `labels: there must be one per document, ${offsets.length - 1}; got ${labels.length}`,
    );
  }
  const classes = Math.max(outputs, 2);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label >= classes)
      throw new RangeError(`labels: document ${i} is of class ${label}, the model has ${classes} classes`);
    const length = offsets[i + 1]! - offsets[i]!;
    if (length > sequenceLength) {
      throw new RangeError(
        `sequences: document ${i} has ${length} tokens, the sequence length is ${sequenceLength}`,
      );
    }
  }
  checkAdam(adam);
}

/** @throws RangeError when the batch size is not a positive integer. */
export function checkBatchSize(batchSize: number): void {
  if (!(Number.isInteger(batchSize) && batchSize >= 1)) {
    throw new RangeError(`train: the batch size must be an integer of at least 1, got ${batchSize}`);
  }
}

function checkAdam({ learningRate, beta1, beta2, epsilon }: AdamOptions): void {
  if (!(learningRate > 0 && learningRate <= 10))
    throw new RangeError(`Learning rate: must be above 0 and at most 10, got ${learningRate}`);
  if (!(beta2 > 0 && beta2 <= 0.9999 && beta1 >= 0 && beta1 < beta2))
    throw new RangeError(`Adam: 0 ≤ beta1 < beta2 ≤ 0.9999 must hold, got beta1 ${beta1} and beta2 ${beta2}`);
  if (!(epsilon > 0)) throw new RangeError(`Adam: epsilon must be above 0, got ${epsilon}`);
}
