import { memory, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import { checkBatchSize, checkSetup } from '../check-setup';
import type { ClassifierEngine, EngineSetup } from '../classifier-engine';
import { recordOutcome, tallyNumbers } from './cross-entropy';
import { openDevice, type Device } from './device';
import { createNetwork } from './network';
import { selfCheckWebgl, WEBGL_LIBRARY } from './probe';
import { texels, type Texels } from './texels';
import { weightsOf } from './weights';

/** Documents of one forward batch of `evaluate`. */
const EVALUATION_BATCH = 256;
/** Batches that a tally has room for; it doubles for calls with more, since each size compiles its program. */
const TALLY_ROWS = 64;

/**
 * The classifier on the GPU, by TensorFlow.js. Works in a worker and in a page.
 *
 * Weights and Adam's averages stay on the GPU. A step uploads one list
 * (which documents, and which rows they use), whatever the vocabulary, and reads nothing back: losses and verdicts gather in a tally that one call of `train` or `evaluate` reads once.
 *
 * `train`, `evaluate` and `weights` reject with a ContextLostError when the browser takes the graphics
 * context away; the engine is then good for `dispose` only.
 *
 * @throws Error when the browser gives no WebGL 2 context; RangeError as `checkSetup`
 *   says.
 */
export async function createWebglEngine(setup: EngineSetup): Promise<ClassifierEngine> {
  checkSetup(setup);
  const device = await openDevice();
  const { float32 } = await selfCheckWebgl();
  const network = createNetwork(setup);
  return {
    name: 'webgl',
    device: device.renderer,
    library: WEBGL_LIBRARY,
    float32,
    async train(rows, batchSize) {
      const sums = await tallied(device, rows, batchSize, network.step);
      return { loss: losses(sums), correct: Uint32Array.from(verdicts(sums)) };
    },
    async evaluate(rows) {
      const sums = await tallied(device, rows, EVALUATION_BATCH, network.outcome);
      const sum = (of: Float32Array) => of.reduce((total, value) => total + value, 0);
      return { lossSum: sum(losses(sums)), correct: sum(verdicts(sums)) };
    },
    weights: async () => weightsOf(setup.spec, await readTidily(device, network.weights)),
    tensors: () => memory().numTensors,
    dispose: network.dispose,
  };
}

/** Reads tensors that are made for the purpose, and frees them. */
async function readTidily(device: Device, make: () => Tensor2D[]): Promise<Float32Array[]> {
  const tensors = tidy(make);
  try {
    return await device.read(() => tensors);
  } finally {
    for (const tensor of tensors) tensor.dispose();
  }
}

const losses = (sums: Float32Array) => sums.filter((_, i) => i % 2 === 0);
const verdicts = (sums: Float32Array) => sums.filter((_, i) => i % 2 === 1);

/** Runs every batch and reads all sums at once: loss and right ones of each batch, alternating. */
async function tallied(
  device: Device,
  rows: Uint32Array,
  batchSize: number,
  run: (batch: Uint32Array, batchSize: number) => Texels,
): Promise<Float32Array> {
  checkBatchSize(batchSize);
  device.check();
  const batches = Math.ceil(rows.length / batchSize);
  let tally = texels([], Math.max(TALLY_ROWS, 2 ** Math.ceil(Math.log2(Math.max(batches, 1)))), 1);
  try {
    for (let batch = 0; batch < batches; batch++) {
      const held = tally;
      const documents = rows.subarray(batch * batchSize, (batch + 1) * batchSize);
      const tensor = tidy(() => recordOutcome(held, run(documents, batchSize), batch).tensor);
      tally = { ...held, tensor };
      held.tensor.dispose();
    }
    const [sums] = await readTidily(device, () => [tallyNumbers(tally)]);
    return sums!.subarray(0, 2 * batches);
  } catch (error) {
    device.check();
    throw error;
  } finally {
    tally.tensor.dispose();
  }
}
