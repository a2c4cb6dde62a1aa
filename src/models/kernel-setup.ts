import type { TrainKernel } from '../math/wasm/train-kernel';
import type { EngineSetup } from './classifier-engine';
import { writeWeights } from './kernel-weights';

/**
 * Makes room in a fresh kernel and writes the model and its documents there.
 *
 * @throws Error when they do not fit into the memory.
 */
export function fillKernel(kernel: TrainKernel, setup: EngineSetup): void {
  const { spec, weights, sequences, labels } = setup;
  const { ids, offsets } = sequences;
  create(kernel, setup);
  new Uint32Array(kernel.memory.buffer, kernel.idsAt() >>> 0, ids.length).set(ids);
  new Uint32Array(kernel.memory.buffer, kernel.offsetsAt() >>> 0, offsets.length).set(offsets);
  new Uint16Array(kernel.memory.buffer, kernel.labelsAt() >>> 0, labels.length).set(labels);
  writeWeights(kernel, spec, weights);
}

function create(kernel: TrainKernel, { spec, sequences, labels, adam }: EngineSetup): void {
  const { vocabularySize, embeddingDimension, hiddenUnits, outputs, sequenceLength } = spec;
  try {
    kernel.create(
      vocabularySize,
      embeddingDimension,
      hiddenUnits,
      outputs,
      sequenceLength,
      Number(spec.maskPadding),
      Number(spec.freezeEmbedding),
      adam.learningRate,
      adam.beta1,
      adam.beta2,
      adam.epsilon,
      labels.length,
      sequences.ids.length,
    );
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    throw new Error(
      `WebAssembly engine: ${vocabularySize} words × ${embeddingDimension} numbers do not fit into the memory; choose a smaller vocabulary or embedding dimension.`,
      { cause: error },
    );
  }
}
