import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import { createTrainKernel, type TrainKernel } from '../math/wasm/train-kernel';
import { checkBatchSize, checkSetup, weightLengths } from './check-setup';
import { ADAM, type ClassifierEngine, type EngineSetup } from './classifier-engine';

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
    loss.set(floats(kernel, kernel.lossesAt(), count), batch);
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

const floats = (kernel: TrainKernel, address: number, count: number) =>
  new Float32Array(kernel.memory.buffer, address >>> 0, count);

function fill(kernel: TrainKernel, { spec, weights, sequences, labels, adam }: EngineSetup): void {
  const { ids, offsets } = sequences;
  create(kernel, { spec, weights, sequences, labels, adam });
  new Uint32Array(kernel.memory.buffer, kernel.idsAt() >>> 0, ids.length).set(ids);
  new Uint32Array(kernel.memory.buffer, kernel.offsetsAt() >>> 0, offsets.length).set(offsets);
  new Uint16Array(kernel.memory.buffer, kernel.labelsAt() >>> 0, labels.length).set(labels);
  for (const { block, numbers } of blocksOf(kernel, spec, weights)) {
    for (let r = 0; r < block.rows; r++) {
      for (let c = 0; c < block.columns; c++) {
        block.data[r * block.stride + c] = numbers[r * block.across + c * block.down]!;
      }
    }
  }
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

function readWeights(kernel: TrainKernel, spec: ClassifierSpec): ClassifierWeights {
  kernel.settle();
  const lengths = weightLengths(spec);
  const weights: ClassifierWeights = {
    embedding: new Float32Array(lengths.embedding),
    hiddenKernel: new Float32Array(lengths.hiddenKernel),
    hiddenBias: new Float32Array(lengths.hiddenBias),
    outputKernel: new Float32Array(lengths.outputKernel),
    outputBias: new Float32Array(lengths.outputBias),
  };
  for (const { block, numbers } of blocksOf(kernel, spec, weights)) {
    for (let r = 0; r < block.rows; r++) {
      for (let c = 0; c < block.columns; c++) {
        numbers[r * block.across + c * block.down] = block.data[r * block.stride + c]!;
      }
    }
  }
  return weights;
}

/** A matrix in the kernel: padded rows in `data`; entry (r, c) is entry r · across + c · down of Keras' array. */
interface Block {
  readonly data: Float32Array;
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
  readonly across: number;
  readonly down: number;
}

/** The matrices of the kernel's block of weights, in its order, beside the arrays that they mirror. */
function blocksOf(kernel: TrainKernel, spec: ClassifierSpec, weights: ClassifierWeights) {
  const { vocabularySize: V, embeddingDimension: d, hiddenUnits: H, outputs: K } = spec;
  let at = kernel.weightsAt() >>> 0;
  const block = (rows: number, columns: number, across: number, down: number): Block => {
    const stride = (columns + 3) & ~3;
    const data = floats(kernel, at, rows * stride);
    at += 4 * rows * stride;
    return { data, rows, columns, stride, across, down };
  };
  return [
    { block: block(V, d, d, 1), numbers: weights.embedding },
    { block: block(d, H, H, 1), numbers: weights.hiddenKernel },
    { block: block(1, H, H, 1), numbers: weights.hiddenBias },
    { block: block(K, H || d, 1, K), numbers: weights.outputKernel },
    { block: block(1, K, K, 1), numbers: weights.outputBias },
  ];
}

let warm: Promise<void> | null = null;

/**
 * Runs the kernel on a few tiny documents, once, so that the engine's optimizing compiler has replaced the code
 * of its first tier before the first real step. Starting it early costs a few milliseconds in the background.
 *
 * @throws Error when WebAssembly cannot start here.
 */
export function warmUpWebassembly(): Promise<void> {
  warm ??= trainTiny().catch((error: unknown) => {
    warm = null;
    throw error;
  });
  return warm;
}

async function trainTiny(): Promise<void> {
  const documents = 64;
  const spec: ClassifierSpec = {
    vocabularySize: 64,
    sequenceLength: 16,
    embeddingDimension: 16,
    hiddenUnits: 16,
    outputs: 1,
    maskPadding: false,
  };
  const lengths = weightLengths(spec);
  const engine = await createWebassemblyEngine({
    spec,
    weights: {
      embedding: new Float32Array(lengths.embedding).fill(0.01),
      hiddenKernel: new Float32Array(lengths.hiddenKernel).fill(0.01),
      hiddenBias: new Float32Array(lengths.hiddenBias),
      outputKernel: new Float32Array(lengths.outputKernel).fill(0.01),
      outputBias: new Float32Array(lengths.outputBias),
    },
    sequences: {
      ids: Int32Array.from({ length: 8 * documents }, (_, i) => (i * 7) % 64),
      offsets: Uint32Array.from({ length: documents + 1 }, (_, i) => 8 * i),
      length: 16,
    },
    labels: Uint16Array.from({ length: documents }, (_, i) => i % 2),
    adam: ADAM,
  });
  const rows = Uint32Array.from({ length: documents }, (_, i) => i);
  for (let i = 0; i < 64; i++) await engine.train(rows, 32);
  await engine.evaluate(rows);
  engine.dispose();
}
