import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import type { TrainKernel } from '../math/wasm/train-kernel';
import { weightLengths } from './check-setup';

/** Copies Keras' arrays into the kernel's block of weights. */
export function writeWeights(kernel: TrainKernel, spec: ClassifierSpec, weights: ClassifierWeights): void {
  for (const { block, numbers } of blocksOf(kernel, spec, weights)) {
    const { data, rows, columns, stride, across, down } = block;
    if (isWhole(block)) {
      data.set(numbers);
      continue;
    }
    for (let r = 0; r < rows; r++) {
      if (down === 1) data.set(numbers.subarray(r * across, r * across + columns), r * stride);
      else for (let c = 0; c < columns; c++) data[r * stride + c] = numbers[r * across + c * down]!;
    }
  }
}

/** Copies the kernel's block of weights, as it is, into Keras' arrays. */
export function readWeights(kernel: TrainKernel, spec: ClassifierSpec): ClassifierWeights {
  const lengths = weightLengths(spec);
  const weights: ClassifierWeights = {
    embedding: new Float32Array(lengths.embedding),
    hiddenKernel: new Float32Array(lengths.hiddenKernel),
    hiddenBias: new Float32Array(lengths.hiddenBias),
    outputKernel: new Float32Array(lengths.outputKernel),
    outputBias: new Float32Array(lengths.outputBias),
  };
  for (const { block, numbers } of blocksOf(kernel, spec, weights)) {
    const { data, rows, columns, stride, across, down } = block;
    if (isWhole(block)) {
      numbers.set(data);
      continue;
    }
    for (let r = 0; r < rows; r++) {
      const row = data.subarray(r * stride, r * stride + columns);
      if (down === 1) numbers.set(row, r * across);
      else for (let c = 0; c < columns; c++) numbers[r * across + c * down] = row[c]!;
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

/** Whether the kernel's matrix is Keras' array, number by number. */
function isWhole({ columns, stride, across, down }: Block): boolean {
  return down === 1 && stride === columns && across === columns;
}

/** The matrices of the kernel's block of weights, in its order, beside the arrays that they mirror. */
function blocksOf(kernel: TrainKernel, spec: ClassifierSpec, weights: ClassifierWeights) {
  const { vocabularySize: V, embeddingDimension: d, hiddenUnits: H, outputs: K } = spec;
  let at = kernel.weightsAt() >>> 0;
  const block = (rows: number, columns: number, across: number, down: number): Block => {
    const stride = (columns + 3) & ~3;
    const data = new Float32Array(kernel.memory.buffer, at, rows * stride);
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
