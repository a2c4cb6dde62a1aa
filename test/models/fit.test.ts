import { describe, expect, it } from 'vitest';
import type { ClassifierWeights } from '../../src/data/classifier';
import type { ClassifierEngine } from '../../src/models/classifier-engine';
import { createCpuEngine } from '../../src/models/cpu-engine';
import { createFit, finishFit, stepFit, type Fit, type FitOptions } from '../../src/models/fit';
import { createRecorder } from '../../src/models/snapshots';
import { createWebassemblyEngine } from '../../src/models/webassembly-engine';
import { provideKernelFiles } from '../support/kernels';
import { allRows, randomSetup } from './engines';

provideKernelFiles();

const split = { training: allRows(10), validation: Uint32Array.of(10, 11) };

/** An engine whose validation loss in epoch e is `losses[e − 1]`, and whose weights are the number of epochs. */
function scripted(losses: readonly number[]) {
  let seen = 0;
  const calls: Uint32Array[] = [];
  const epoch = () => Math.ceil(seen / split.training.length);
  const engine: ClassifierEngine = {
    name: 'cpu',
    device: '',
    library: '',
    float32: true,
    async train(rows, batchSize) {
      calls.push(rows.slice());
      seen += rows.length;
      const batches = Math.ceil(rows.length / batchSize);
      return {
        loss: Float32Array.from({ length: batches }, (_, i) => i + 1),
        correct: new Uint32Array(batches).fill(1),
      };
    },
    evaluate: async (rows) => ({ lossSum: losses[epoch() - 1]! * rows.length, correct: 1 }),
    weights: async () => marked(epoch()),
    tensors: () => 0,
    dispose() {},
  };
  return { engine, calls };
}

const marked = (epoch: number): ClassifierWeights => ({
  embedding: Float32Array.of(epoch),
  hiddenKernel: new Float32Array(),
  hiddenBias: new Float32Array(),
  outputKernel: new Float32Array(),
  outputBias: new Float32Array(),
});

const optionsFor = (engine: ClassifierEngine, change: Partial<FitOptions> = {}): FitOptions => ({
  engine,
  split,
  epochs: 20,
  batchSize: 4,
  patience: 5,
  orderSeed: 1,
  ...change,
});

async function runOut(fit: Fit) {
  while (fit.phase !== 'ended') await stepFit(fit, 1000);
  return finishFit(fit);
}

const fitOf = (losses: readonly number[], change: Partial<FitOptions> = {}) =>
  runOut(createFit(optionsFor(scripted(losses).engine, change)));

const falling = (n: number) => Array.from({ length: n }, (_, i) => 1 - i / 100);

describe('early stopping', () => {
  it('stops after epoch 8 when epoch 3 was best, and gives the weights of epoch 3', async () => {
    const result = await fitOf([0.7, 0.6, 0.5, 0.51, 0.52, 0.5, 0.53, 0.54, 0.4]);
    expect(result).toMatchObject({ stop: 'early', history: { bestEpoch: 3 }, best: { epoch: 3 } });
    expect(result.history.epochs).toHaveLength(8);
    expect([...result.weights.embedding]).toEqual([3]);
  });

  it('gives the weights of epoch 18 of 20 when that was best', async () => {
    const losses = falling(20);
    losses[18] = 2;
    losses[19] = 2;
    const result = await fitOf(losses);
    expect(result).toMatchObject({ stop: 'epochs', history: { bestEpoch: 18 } });
    expect(result.history.epochs).toHaveLength(20);
    expect([...result.weights.embedding]).toEqual([18]);
  });

  it('keeps the earlier epoch on a tie', async () => {
    expect((await fitOf([0.5, 0.5], { epochs: 2 })).history.bestEpoch).toBe(1);
  });

  it('ends with patience 1 at the first epoch that is no better', async () => {
    expect((await fitOf([0.5, 0.4, 0.45, 0.3], { patience: 1 })).history.epochs).toHaveLength(3);
  });
});

describe('a stop', () => {
  it('in the middle of the first epoch keeps the present weights', async () => {
    const fit = createFit(optionsFor(scripted([0.5]).engine, { batchSize: 1 }));
    await stepFit(fit, 1000);
    expect(fit).toMatchObject({ phase: 'training', epoch: 1, step: 4, stepsPerEpoch: 10 });
    const result = await finishFit(fit);
    expect(result).toMatchObject({ stop: 'stopped', best: null, history: { epochs: [], bestEpoch: 0 } });
    expect([...result.weights.embedding]).toEqual([1]);
    await stepFit(fit, 1000);
    expect(fit.step).toBe(4);
  });

  it('in a later epoch keeps the best', async () => {
    const fit = createFit(optionsFor(scripted([0.5, 0.6, 0.7]).engine, { batchSize: 1 }));
    while (fit.epoch < 3) await stepFit(fit, 1000);
    const result = await finishFit(fit);
    expect(result).toMatchObject({ stop: 'stopped', best: { epoch: 1 } });
    expect([...result.weights.embedding]).toEqual([1]);
  });
});

describe('an epoch', () => {
  it('takes every training document once, in an order of its own', async () => {
    const { engine, calls } = scripted([0.5, 0.4]);
    await runOut(createFit(optionsFor(engine, { epochs: 2 })));
    const rows = calls.flatMap((call) => [...call]);
    const [first, second] = [rows.slice(0, 10), rows.slice(10)];
    expect(first.toSorted((a, b) => a - b)).toEqual([...split.training]);
    expect(second.toSorted((a, b) => a - b)).toEqual([...split.training]);
    expect(second).not.toEqual(first);
  });

  it('reports running means over documents: batches of 4, 4 and 2', async () => {
    const { history } = await fitOf([0.5], { epochs: 1 });
    expect(history.epochs[0]).toMatchObject({
      epoch: 1,
      loss: (1 * 4 + 2 * 4 + 3 * 2) / 10,
      accuracy: 3 / 10,
      valLoss: 0.5,
      valAccuracy: 1 / 2,
    });
  });
});

describe('continuing', () => {
  const past = {
    history: {
      epochs: [1, 2].map((epoch) => ({
        epoch,
        loss: 1,
        accuracy: 1,
        valLoss: 0.5 / epoch,
        valAccuracy: 1,
        seconds: 1,
      })),
      bestEpoch: 2,
    },
    weights: marked(-1),
  };

  it('numbers epochs on and keeps the old best until a new one is better', async () => {
    const better = await fitOf([0.4, 0.2], { epochs: 2, past });
    expect(better.history.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    expect(better.history.bestEpoch).toBe(4);
    expect([...better.weights.embedding]).toEqual([2]);
    const worse = await fitOf(Array<number>(9).fill(0.4), { past });
    expect(worse).toMatchObject({ stop: 'early', history: { bestEpoch: 2 }, best: { epoch: 2 } });
    expect(worse.history.epochs).toHaveLength(7);
    expect([...worse.weights.embedding]).toEqual([-1]);
  });
});

describe('the way of the embedding', () => {
  const recorder = () => createRecorder(1);

  it('is kept up to the epoch before the best one, epochs that were no better included', async () => {
    const { snapshots } = await fitOf([0.7, 0.8, 0.5, 0.6, 0.6], { epochs: 5, recorder });
    expect(snapshots.epochs).toEqual([1, 2]);
    expect(snapshots.embeddings.map(([first]) => first)).toEqual([1, 2]);
  });

  it('is nothing without a recorder, and before the end of the first epoch', async () => {
    expect((await fitOf([0.5, 0.4])).snapshots).toEqual({ epochs: [], embeddings: [] });
    const fit = createFit(optionsFor(scripted([0.5]).engine, { recorder }));
    expect((await finishFit(fit)).snapshots.epochs).toEqual([]);
  });
});

describe('a loss that is no number', () => {
  it('is an error before any epoch ended, and ends the fit afterwards', async () => {
    await expect(fitOf([Number.NaN])).rejects.toThrow('in epoch 1 the loss was no longer a number');
    const result = await fitOf([0.5, Number.NaN]);
    expect(result).toMatchObject({ stop: 'early', history: { bestEpoch: 1 } });
    expect([...result.weights.embedding]).toEqual([1]);
  });
});

describe('createFit', () => {
  const { engine } = scripted([]);
  it.each([
    [{ split: { ...split, training: new Uint32Array() } }, 'no training documents'],
    [{ split: { ...split, validation: new Uint32Array() } }, 'no validation documents'],
    [{ epochs: 0 }, 'epochs must be an integer of at least 1, got 0'],
    [{ batchSize: 2.5 }, 'batch size must be an integer of at least 1, got 2.5'],
    [{ patience: 0 }, 'patience must be an integer of at least 1, got 0'],
  ])('refuses %o', (change, message) => {
    expect(() => createFit(optionsFor(engine, change))).toThrow(message);
  });
});

it.each([
  ['cpu', createCpuEngine],
  ['webassembly', createWebassemblyEngine],
] as const)('the same seeds give the same bytes whatever the budgets: %s', async (_, create) => {
  const setup = randomSetup({ maskPadding: false }, 120);
  const parts = { training: allRows(100), validation: allRows(120).subarray(100) };
  const run = async (budget: number, orderSeed: number) => {
    const engine = await create(setup);
    const fit = createFit(optionsFor(engine, { split: parts, epochs: 4, orderSeed }));
    while (fit.phase !== 'ended') await stepFit(fit, budget);
    const { weights, history } = await finishFit(fit);
    engine.dispose();
    return { weights, epochs: history.epochs.map(({ seconds: _seconds, ...figures }) => figures) };
  };
  const first = await run(1000, 1);
  expect((await run(0.001, 1)).weights).toEqual(first.weights);
  expect((await run(1000, 1)).epochs).toEqual(first.epochs);
  expect((await run(1000, 2)).weights).not.toEqual(first.weights);
});
