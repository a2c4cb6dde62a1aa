import { createTrainKernel, type TrainKernel } from '../math/wasm/train-kernel';
import { checkBatchSize, checkSetup } from './check-setup';
import type { ClassifierEngine, EngineSetup } from './classifier-engine';
import { readWeights, writeWeights } from './kernel-weights';

export const WEBASSEMBLY_LIBRARY = 'Firth kernel (AssemblyScript)';
export const WEBASSEMBLY_DEVICE = 'SIMD, 1 thread';

/** Documents of one call of the kernel, when a caller passes more. */
const DOCUMENTS_PER_CALL = 8192;

/**
 * The classifier in one fused kernel; see math/wasm/assembly/train.ts.
 *
 * `dispose` drops the instance and its memory; calls afterwards reject.
 *
 * @throws RangeError when the setup does not fit together; Error when WebAssembly cannot start or the model
 *   does not fit into its memory.
 */
export async function createWebassemblyEngine(setup: EngineSetup): Promise<ClassifierEngine> {
  checkSetup(setup);
  let held: TrainKernel | null = await createTrainKernel();
  fill(held, setup);
  const kernel = () => {
    if (!held) throw new Error('WebAssembly engine: it was disposed of; make a new one.');
    return held;
  };
  return {
    name: 'webassembly',
    device: WEBASSEMBLY_DEVICE,
    library: WEBASSEMBLY_LIBRARY,
    float32: true,
    async train(rows, batchSize) {
      checkBatchSize(batchSize);
      return trainSlice(kernel(), rows, batchSize);
    },
    async evaluate(rows) {
      return evaluateSlice(kernel(), rows);
    },
    async weights() {
      kernel().settle();
      return readWeights(kernel(), setup.spec);
    },
    tensors: () => 0,
    dispose() {
      held = null;
    },
  };
}

function trainSlice(kernel: TrainKernel, rows: Uint32Array, batchSize: number) {
  const size = Math.min(batchSize, Math.max(rows.length, 1));
  const batches = Math.ceil(rows.length / size);
  const loss = new Float32Array(batches);
  const correct = new Uint32Array(batches);
  const batchesPerCall = Math.max(1, Math.floor(DOCUMENTS_PER_CALL / size));
  for (let batch = 0; batch < batches; batch += batchesPerCall) {
    const slice = rows.subarray(batch * size, (batch + batchesPerCall) * size);
    writeRows(kernel, slice);
    kernel.train(slice.length, size);
    const count = Math.ceil(slice.length / size);
    loss.set(new Float32Array(kernel.memory.buffer, kernel.lossesAt() >>> 0, count), batch);
    correct.set(new Uint32Array(kernel.memory.buffer, kernel.correctsAt() >>> 0, count), batch);
  }
  return { loss, correct };
}

function evaluateSlice(kernel: TrainKernel, rows: Uint32Array) {
  let lossSum = 0;
  let correct = 0;
  kernel.settle();
  for (let at = 0; at < rows.length; at += DOCUMENTS_PER_CALL) {
    const slice = rows.subarray(at, at + DOCUMENTS_PER_CALL);
    writeRows(kernel, slice);
    lossSum += kernel.evaluate(slice.length);
    correct += kernel.correct();
  }
  return { lossSum, correct };
}

function writeRows(kernel: TrainKernel, rows: Uint32Array): void {
  const address = kernel.rowsAt(rows.length) >>> 0;
  new Uint32Array(kernel.memory.buffer, address, rows.length).set(rows);
}

function fill(kernel: TrainKernel, { spec, weights, sequences, labels, adam }: EngineSetup): void {
  const { ids, offsets } = sequences;
  create(kernel, { spec, weights, sequences, labels, adam });
  new Uint32Array(kernel.memory.buffer, kernel.idsAt() >>> 0, ids.length).set(ids);
  new Uint32Array(kernel.memory.buffer, kernel.offsetsAt() >>> 0, offsets.length).set(offsets);
  new Uint16Array(kernel.memory.buffer, kernel.labelsAt() >>> 0, labels.length).set(labels);
  writeWeights(kernel, spec, weights);
}

function create(kernel: TrainKernel, { spec, sequences, labels, adam }: EngineSetup): void {
  const { vocabularySize, embeddingDimension, hiddenUnits, outputs, sequenceLength, maskPadding } = spec;
  try {
    kernel.create(
      vocabularySize,
      embeddingDimension,
      hiddenUnits,
      outputs,
      sequenceLength,
      Number(maskPadding),
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
