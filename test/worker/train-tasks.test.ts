import { afterEach, describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { ModelOptions, TrainingOptions } from '../../src/data/recipe';
import type { Ref, Tasks, TrainProgress } from '../../src/engine/protocol';
import type { Dataset } from '../../src/data/dataset';
import { engines } from '../../src/models/choose-engine';
import { finish } from '../../src/worker/finish';
import { look, release } from '../../src/worker/store';
import { exportVectors } from '../../src/worker/tasks/export-vectors';
import { layerWeights } from '../../src/worker/tasks/layer-weights';
import { leastMoved } from '../../src/worker/tasks/least-moved';
import { pooledLengths } from '../../src/worker/tasks/pooled-lengths';
import { probeEngines } from '../../src/worker/tasks/probe-engines';
import { traceText } from '../../src/worker/tasks/trace-text';
import { trainClassifier } from '../../src/worker/tasks/train-classifier';
import { provideKernelFiles } from '../support/kernels';
import { makeDataset, TOKENS } from '../support/small-dataset';

provideKernelFiles();

const quiet = { signal: new AbortController().signal, report: () => undefined };
const MODEL: ModelOptions = { ...SENTIMENT_16D.model, embeddingDimension: 4, hiddenUnits: 4 };
const TRAINING: TrainingOptions = {
  ...SENTIMENT_16D.training,
  epochs: 8,
  batchSize: 8,
  learningRate: 0.02,
  patience: 8,
};
type TrainParams = Tasks['trainClassifier']['params'];

const paramsOf = (dataset: Ref<Dataset>, change: Partial<TrainParams> = {}): TrainParams => ({
  dataset,
  model: MODEL,
  training: TRAINING,
  runNumber: 1,
  from: null,
  stopKey: 'test',
  ...change,
});

const train = async (dataset: Ref<Dataset>, change: Partial<TrainParams> = {}) =>
  await trainClassifier(paramsOf(dataset, change), quiet);

describe('trainClassifier', () => {
  it('learns, and keeps run and vectors of the best epoch', async () => {
    const dataset = makeDataset();
    const result = await train(dataset);
    expect(result).toMatchObject({
      stop: 'epochs',
      spec: { vocabularySize: 9, embeddingDimension: 4, hiddenUnits: 4, outputs: 1, sequenceLength: 6 },
      engine: { engine: 'webassembly', device: 'SIMD, 1 thread', float32: true, tensors: 0 },
      source: { kind: 'classifier', run: 1, seed: 1, dimension: 4, engine: 'webassembly' },
    });
    expect(result.engine.msPerStep).toBeGreaterThan(0);
    expect(result.history.epochs).toHaveLength(8);
    expect(result.best!.valAccuracy).toBe(1);
    expect(result.best).toEqual(result.history.epochs[result.history.bestEpoch - 1]);
    const { vectors, norms, classes } = look(result.vectors);
    expect(vectors.data).toEqual(look(result.run).weights.embedding);
    expect(norms).toHaveLength(9);
    expect(norms[3]).toBeGreaterThan(0);
    expect(classes).toHaveLength(2);
  });

  it('repeats itself byte for byte, and each seed moves its own part only', async () => {
    const dataset = makeDataset();
    const weightsOf = async (training: Partial<TrainingOptions>) => {
      const run = look((await train(dataset, { training: { ...TRAINING, ...training } })).run);
      return { initial: run.initial.embedding, weights: run.weights.embedding };
    };
    const first = await weightsOf({});
    expect(await weightsOf({})).toEqual(first);
    const order = await weightsOf({ orderSeed: 2 });
    expect(order.initial).toEqual(first.initial);
    expect(order.weights).not.toEqual(first.weights);
    expect((await weightsOf({ weightsSeed: 2 })).initial).not.toEqual(first.initial);
  });

  it('gives the same figures on plain TypeScript', async () => {
    const dataset = makeDataset();
    const wasm = await train(dataset);
    const cpu = await train(dataset, { training: { ...TRAINING, engine: 'cpu' } });
    expect(cpu.engine).toMatchObject({ engine: 'cpu', reason: 'You chose CPU.' });
    expect(Math.abs(cpu.best!.valLoss - wasm.best!.valLoss)).toBeLessThan(1e-3);
  });

  it('trains a softmax of two as well as a logit', async () => {
    const result = await train(makeDataset(), { model: { ...MODEL, head: 'softmax' } });
    expect(result.spec.outputs).toBe(2);
    expect(result.best!.valAccuracy).toBe(1);
  });

  it('reports phases, running figures and the engine', async () => {
    const seen: TrainProgress[] = [];
    const report = (value: TrainProgress) => void seen.push(value);
    await trainClassifier(paramsOf(makeDataset()), { ...quiet, report });
    expect(seen[0]).toMatchObject({
      phase: 'preparing',
      epoch: 1,
      epochs: 8,
      step: 0,
      stepsPerEpoch: 20,
      loss: null,
    });
    expect(seen.at(-1)!.history.epochs).toHaveLength(8);
    expect(seen.at(-1)!.engine.reason).toMatch(/^Auto took WebAssembly\./);
  });

  it('continues a run from its weights', async () => {
    const dataset = makeDataset();
    const first = await train(dataset, { training: { ...TRAINING, epochs: 2 } });
    const second = await train(dataset, {
      training: { ...TRAINING, epochs: 3 },
      from: first.run,
      runNumber: 2,
    });
    expect(second.history.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5]);
    expect(second.history.epochs.slice(0, 2)).toEqual(first.history.epochs);
    expect(second.best!.valLoss).toBeLessThan(first.best!.valLoss);
    expect(second.history.epochs[2]!.loss).toBeLessThan(first.history.epochs[0]!.loss);
    expect(look(second.run).initial).toEqual(look(first.run).initial);
    await expect(train(dataset, { from: first.run, model: { ...MODEL, hiddenUnits: 0 } })).rejects.toThrow(
      'Run 1 was trained with other words, documents or layers',
    );
  });

  it('keeps what it has when asked to finish in the first epoch', async () => {
    const controller = new AbortController();
    const report = () => void finish('stop me');
    const params = paramsOf(makeDataset(), { stopKey: 'stop me' });
    const result = await trainClassifier(params, { signal: controller.signal, report });
    expect(result).toMatchObject({ stop: 'stopped', best: null, history: { epochs: [] } });
    expect(look(result.vectors).vectors.rows).toBe(9);
    expect(finish('stop me')).toBe(false);
  });

  it('keeps nothing when aborted', async () => {
    const controller = new AbortController();
    const dataset = makeDataset();
    const before = release([]);
    const report = () => controller.abort();
    await expect(
      trainClassifier(paramsOf(dataset), { signal: controller.signal, report }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(release([])).toBe(before);
  });

  it.each([
    [{ labels: null, classes: [] }, 'no labels'],
    [{ classes: [{ value: '1', name: 'fine' }], labels: new Uint16Array(200) }, 'of one class (fine)'],
    [{ split: { training: new Uint32Array(), validation: Uint32Array.of(1) } }, 'no training documents'],
  ])('refuses what cannot be trained: %#', async (change, message) => {
    await expect(train(makeDataset(change))).rejects.toThrow(message);
  });
});

describe('a lost graphics context', () => {
  const { probe, create } = engines;
  afterEach(() => void Object.assign(engines, { probe, create }));

  /** WebGL that is fast in the measurement and loses its context in the training after it. */
  function loseContext() {
    let made = 0;
    const lost = Object.assign(new Error('The browser lost its connection.'), { name: 'ContextLostError' });
    const fake: typeof engines = {
      // No measurement of WebAssembly, which would win.
      probe: async (engine) =>
        engine === 'webgl' ? { ...(await probe('cpu')), available: true, software: false } : probe(engine),
      create: async (name, setup) => {
        if (name !== 'webgl') return create(name, setup);
        const engine = await create('cpu', setup);
        const failing = ++made > 1;
        return {
          ...engine,
          name,
          train: async (rows, batchSize) => {
            if (failing) throw lost;
            const batches = Math.ceil(rows.length / batchSize);
            return { loss: new Float32Array(batches), correct: new Uint32Array(batches) };
          },
        };
      },
    };
    Object.assign(engines, fake);
  }

  it('starts again on WebAssembly with the same result, and says so', async () => {
    const dataset = makeDataset();
    const expected = await train(dataset, { training: { ...TRAINING, engine: 'webassembly' } });
    loseContext();
    const result = await train(dataset);
    expect(result.engine.engine).toBe('webassembly');
    expect(result.engine.reason).toContain('lost the graphics card');
    expect(look(result.run).weights).toEqual(look(expected.run).weights);
  });
});

it('probeEngines names all three', async () => {
  const { engines: found } = await probeEngines({}, quiet);
  expect(found.map(({ engine }) => engine)).toEqual(['webgl', 'webassembly', 'cpu']);
});

describe('what a run learned', () => {
  const trained = train(makeDataset());

  it('is shown layer by layer, before and after', async () => {
    const { run } = await trained;
    const { initial, weights } = look(run);
    const page = { run, offset: 2, limit: 2 } as const;
    const before = await layerWeights({ ...page, layer: 'embedding', when: 'before' }, quiet);
    expect(before).toMatchObject({ shape: [9, 4], total: 9, labels: ['film', 'good'] });
    expect(before.rows).toEqual([
      [...initial.embedding.subarray(8, 12)],
      [...initial.embedding.subarray(12, 16)],
    ]);
    const after = await layerWeights({ ...page, layer: 'embedding', when: 'after' }, quiet);
    expect(after.rows[0]).toEqual([...weights.embedding.subarray(8, 12)]);
    const change = initial.embedding.map((x, i) => Math.abs(x - weights.embedding[i]!));
    expect(after.largestChange).toBeCloseTo(Math.max(...change), 6);
    const bias = await layerWeights({ ...page, layer: 'outputBias', when: 'after', offset: 0 }, quiet);
    expect(bias).toMatchObject({ shape: [1], total: 1, labels: null, rows: [[weights.outputBias[0]]] });
    const kernel = await layerWeights({ ...page, layer: 'outputKernel', when: 'after', offset: 0 }, quiet);
    expect(kernel).toMatchObject({ shape: [4, 1], total: 4 });
  });

  it('has no hidden layer to show when there is none', async () => {
    const { run } = await train(makeDataset(), { model: { ...MODEL, hiddenUnits: 0 } });
    const page = { run, when: 'after', offset: 0, limit: 5 } as const;
    expect(await layerWeights({ ...page, layer: 'hiddenKernel' }, quiet)).toMatchObject({
      rows: [],
      total: 0,
    });
    expect(await layerWeights({ ...page, layer: 'hiddenBias' }, quiet)).toMatchObject({ rows: [], total: 0 });
  });

  it('moved the words that never occur not at all', async () => {
    const { run } = await trained;
    const { rows } = await leastMoved({ run, limit: 3 }, quiet);
    expect(rows.slice(0, 2)).toEqual([
      { word: '[UNK]', count: 0, movement: 0 },
      { word: 'never', count: 0, movement: 0 },
    ]);
    const { initial, weights } = look(run);
    const index = TOKENS.indexOf(rows[2]!.word);
    const moved = [0, 1, 2, 3].map(
      (c) => weights.embedding[4 * index + c]! - initial.embedding[4 * index + c]!,
    );
    expect(rows[2]!.movement).toBeCloseTo(Math.hypot(...moved), 6);
    expect((await leastMoved({ run, limit: 99 }, quiet)).rows).toHaveLength(8);
  });

  it('finds every word unmoved when the embedding was frozen', async () => {
    const model = { ...MODEL, freezeEmbedding: true };
    const { run, best } = await train(makeDataset(), { model });
    const { rows } = await leastMoved({ run, limit: 99 }, quiet);
    expect(rows.map(({ movement }) => movement)).toEqual(rows.map(() => 0));
    expect(look(run).weights.outputKernel).not.toEqual(look(run).initial.outputKernel);
    expect(best?.loss).toBeGreaterThan(0);
  });

  it('pools to vectors of a mean length by document length', async () => {
    const { run } = await trained;
    const { bins } = await pooledLengths({ run }, quiet);
    expect(bins.map(({ from, to }) => [from, to])).toEqual([1, 2, 3, 4, 5].map((n) => [n, n]));
    expect(bins.reduce((sum, { documents }) => sum + documents, 0)).toBe(200);
    const { embedding } = look(run).weights;
    const norms = [3, 4, 6, 7].map((id) => Math.hypot(...embedding.subarray(4 * id, 4 * id + 4)));
    expect(bins[0]!.masked).toBeGreaterThanOrEqual(Math.min(...norms));
    expect(bins[0]!.masked).toBeLessThanOrEqual(Math.max(...norms));
  });

  it('is written as word2vec text that gives the same float32 again', async () => {
    const { vectors } = await trained;
    const { file } = await exportVectors({ vectors }, quiet);
    const [header, ...lines] = (await file.text()).trimEnd().split('\n');
    expect(header).toBe('8 4');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(TOKENS.slice(1));
    const numbers = lines.flatMap((line) => line.split(' ').slice(1).map(Number));
    expect(Float32Array.from(numbers)).toEqual(look(vectors).vectors.data.slice(4));
  });
});

describe('traceText', () => {
  const OPTIONS = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode', stem: false } as const;

  it('goes from text to indices without a run', async () => {
    const params = {
      dataset: makeDataset(),
      text: 'Good plot, never HODL!',
      sequenceLength: 6,
      options: OPTIONS,
    };
    expect(await traceText({ ...params, run: null }, quiet)).toEqual({
      standardized: 'good plot never hodl',
      tokens: [
        { text: 'good', index: 3, inVocabulary: true },
        { text: 'plot', index: 5, inVocabulary: true },
        { text: 'never', index: 8, inVocabulary: true },
        { text: 'hodl', index: 1, inVocabulary: false },
      ],
      ids: [3, 5, 8, 1, 0, 0],
      truncated: 0,
      rows: null,
      maskedMean: null,
      unmaskedMean: null,
      probabilities: null,
    });
    expect(await traceText({ ...params, sequenceLength: 3, run: null }, quiet)).toMatchObject({
      ids: [3, 5, 8],
      truncated: 1,
    });
  });

  it('looks rows up and means them both ways with a run', async () => {
    const dataset = makeDataset();
    const { run } = await train(dataset);
    const { embedding } = look(run).weights;
    const rowOf = (id: number) => [...embedding.subarray(4 * id, 4 * id + 4)];
    const trace = await traceText(
      { dataset, text: 'good film', sequenceLength: 6, options: OPTIONS, run },
      quiet,
    );
    expect(trace.rows).toEqual([3, 2, 0, 0, 0, 0].map(rowOf));
    const [good, film, padding] = [rowOf(3), rowOf(2), rowOf(0)];
    trace.maskedMean!.forEach((x, c) => expect(x).toBeCloseTo((good[c]! + film[c]!) / 2, 12));
    trace.unmaskedMean!.forEach((x, c) =>
      expect(x).toBeCloseTo((good[c]! + film[c]! + 4 * padding[c]!) / 6, 12),
    );
    expect(trace.probabilities![1]).toBeGreaterThan(0.5);
    expect(trace.probabilities![0]! + trace.probabilities![1]!).toBeCloseTo(1, 12);
    const bad = await traceText({ dataset, text: 'awful', sequenceLength: 6, options: OPTIONS, run }, quiet);
    expect(bad.probabilities![0]).toBeGreaterThan(0.5);
  });

  it('takes an empty text', async () => {
    const dataset = makeDataset();
    const { run } = await train(dataset);
    const trace = await traceText({ dataset, text: '…', sequenceLength: 3, options: OPTIONS, run }, quiet);
    expect(trace).toMatchObject({ ids: [1, 0, 0], truncated: 0 });
    const none = await traceText({ dataset, text: ' . ', sequenceLength: 3, options: OPTIONS, run }, quiet);
    expect(none).toMatchObject({ tokens: [], ids: [0, 0, 0], maskedMean: [0, 0, 0, 0] });
  });
});
