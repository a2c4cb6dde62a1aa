import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import { checkBatchSize, checkSetup } from './check-setup';
import { crossEntropy, forward, predictedClass, probabilities, type Forward } from './classifier';
import type { AdamOptions, ClassifierEngine, EngineSetup } from './classifier-engine';

const PARTS = ['embedding', 'hiddenKernel', 'hiddenBias', 'outputKernel', 'outputBias'] as const;

/**
 * The classifier in plain TypeScript: each formula as it is written, every weight moved at every step. The other
 * engines are held to it, and it runs where WebAssembly is barred. Weights and averages are float32, sums double.
 *
 * Cost: a step moves all V · d weights.
 *
 * @throws RangeError when the setup does not fit together.
 */
export async function createCpuEngine(setup: EngineSetup): Promise<ClassifierEngine> {
  checkSetup(setup);
  const { spec, sequences, labels, adam } = setup;
  const trained = PARTS.filter((part) => part !== 'embedding' || !spec.freezeEmbedding);
  const weights = copy(setup.weights, (numbers) => numbers.slice());
  const first = copy(weights, (numbers) => new Float32Array(numbers.length));
  const second = copy(weights, (numbers) => new Float32Array(numbers.length));
  let steps = 0;

  const idsOf = (row: number) => sequences.ids.subarray(sequences.offsets[row], sequences.offsets[row + 1]);
  const step = (batch: Uint32Array) => {
    const gradients = copy(weights, (numbers) => new Float64Array(numbers.length));
    let loss = 0;
    let correct = 0;
    for (const row of batch) {
      const y = labels[row]!;
      const passed = forward(spec, weights, idsOf(row));
      loss += crossEntropy(passed.scores, y) / batch.length;
      correct += Number(predictedClass(passed.scores) === y);
      addGradients(spec, weights, gradients, idsOf(row), passed, slopes(passed.scores, y, batch.length));
    }
    steps++;
    for (const part of trained)
      moveByAdam(weights[part], gradients[part], first[part], second[part], adam, steps);
    return { loss, correct };
  };

  return {
    name: 'cpu',
    device: 'plain TypeScript, 1 thread',
    library: 'none',
    float32: true,
    async train(rows, batchSize) {
      checkBatchSize(batchSize);
      const batches = Math.ceil(rows.length / batchSize);
      const totals = { loss: new Float32Array(batches), correct: new Uint32Array(batches) };
      for (let batch = 0; batch < batches; batch++) {
        const { loss, correct } = step(rows.subarray(batch * batchSize, (batch + 1) * batchSize));
        totals.loss[batch] = loss;
        totals.correct[batch] = correct;
      }
      return totals;
    },
    async evaluate(rows) {
      let lossSum = 0;
      let correct = 0;
      for (const row of rows) {
        const { scores } = forward(spec, weights, idsOf(row));
        lossSum += crossEntropy(scores, labels[row]!);
        correct += Number(predictedClass(scores) === labels[row]!);
      }
      return { lossSum, correct };
    },
    weights: async () => copy(weights, (numbers) => numbers.slice()),
    tensors: () => 0,
    dispose() {},
  };
}

type Parts<T> = Record<keyof ClassifierWeights, T>;

function copy<From, To>(parts: Parts<From>, map: (part: From) => To): Parts<To> {
  return {
    embedding: map(parts.embedding),
    hiddenKernel: map(parts.hiddenKernel),
    hiddenBias: map(parts.hiddenBias),
    outputKernel: map(parts.outputKernel),
    outputBias: map(parts.outputBias),
  };
}

/** Slope of the batch's mean loss along each score of one document: (p − onehot(y)) / batch size. */
function slopes(scores: Float64Array, y: number, batchSize: number): Float64Array {
  const p = probabilities(scores);
  if (scores.length === 1) return Float64Array.of((p[1]! - y) / batchSize);
  return p.map((value, k) => (value - Number(k === y)) / batchSize);
}

function addGradients(
  { embeddingDimension: d, hiddenUnits, sequenceLength, maskPadding, freezeEmbedding }: ClassifierSpec,
  weights: ClassifierWeights,
  gradients: Parts<Float64Array>,
  ids: Int32Array,
  { mean, hidden, scores }: Forward,
  dz: Float64Array,
): void {
  const K = scores.length;
  const dh = new Float64Array(hidden.length);
  for (let k = 0; k < K; k++) {
    gradients.outputBias[k]! += dz[k]!;
    for (let j = 0; j < hidden.length; j++) {
      gradients.outputKernel[j * K + k]! += dz[k]! * hidden[j]!;
      dh[j]! += dz[k]! * weights.outputKernel[j * K + k]!;
    }
  }
  let dx = dh;
  if (hiddenUnits > 0) {
    dx = new Float64Array(d);
    for (let j = 0; j < hiddenUnits; j++) {
      if (hidden[j]! <= 0) continue;
      gradients.hiddenBias[j]! += dh[j]!;
      for (let i = 0; i < d; i++) {
        gradients.hiddenKernel[i * hiddenUnits + j]! += dh[j]! * mean[i]!;
        dx[i]! += dh[j]! * weights.hiddenKernel[i * hiddenUnits + j]!;
      }
    }
  }
  if (freezeEmbedding) return;
  const counted = maskPadding ? ids.length : sequenceLength;
  for (let c = 0; c < d; c++) {
    for (const id of ids) gradients.embedding[id * d + c]! += dx[c]! / counted;
    if (counted > ids.length) gradients.embedding[c]! += ((counted - ids.length) * dx[c]!) / counted;
  }
}

function moveByAdam(
  weights: Float32Array,
  gradients: Float64Array,
  first: Float32Array,
  second: Float32Array,
  { learningRate, beta1, beta2, epsilon }: AdamOptions,
  step: number,
): void {
  const alpha = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
  for (let i = 0; i < weights.length; i++) {
    const g = gradients[i]!;
    const m = first[i]! + (1 - beta1) * (g - first[i]!);
    const v = second[i]! + (1 - beta2) * (g * g - second[i]!);
    first[i] = m;
    second[i] = v;
    weights[i]! -= (alpha * m) / (Math.sqrt(v) + epsilon);
  }
}
