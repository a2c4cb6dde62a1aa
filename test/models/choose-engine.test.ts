import { describe, expect, it } from 'vitest';
import type { EngineName, EngineProbe } from '../../src/data/classifier';
import { chooseEngine, engines, type EngineSource } from '../../src/models/choose-engine';
import type { ClassifierEngine } from '../../src/models/classifier-engine';
import { provideKernelFiles } from '../support/kernels';
import { allRows, randomSetup } from './engines';

provideKernelFiles();

interface Offered {
  readonly webgl: Partial<EngineProbe>;
  readonly webassembly?: boolean;
  /** Milliseconds that a step takes, by engine. */
  readonly cost?: Partial<Record<EngineName, number>>;
}

const HARDWARE = { available: true, software: false, float32: true, device: 'Test GPU', note: 'Exact.' };

/** Engines that only take time; `made` counts those alive. */
function sourceOf({ webgl, webassembly = true, cost = {} }: Offered) {
  const made: EngineName[] = [];
  let alive = 0;
  const source: EngineSource = {
    probe: async (engine) => ({
      engine,
      available: engine === 'webgl' ? false : engine === 'cpu' || webassembly,
      device: engine,
      software: false,
      float32: true,
      note: 'It is barred.',
      library: '',
      ...(engine === 'webgl' ? webgl : {}),
    }),
    async create(name) {
      if (name === 'webassembly' && !webassembly) throw new Error('barred');
      made.push(name);
      alive++;
      const engine: ClassifierEngine = {
        name,
        device: name,
        library: '',
        float32: true,
        async train(rows, batchSize) {
          const batches = Math.ceil(rows.length / batchSize);
          const ms = batches * (cost[name] ?? 0);
          if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
          return { loss: new Float32Array(batches), correct: new Uint32Array(batches) };
        },
        evaluate: async () => ({ lossSum: 0, correct: 0 }),
        weights: async () => setup.weights,
        tensors: () => 0,
        dispose: () => void alive--,
      };
      return engine;
    },
  };
  return { source, made, alive: () => alive };
}

const setup = randomSetup({}, 40);
const choose = (asked: EngineName | 'auto', source: EngineSource) =>
  chooseEngine(asked, setup, allRows(40), 4, source);

describe('Auto', () => {
  it('takes WebAssembly where there is no graphics hardware, without a measurement', async () => {
    const { source, made } = sourceOf({
      webgl: { available: true, software: true, note: 'Drawn in software.' },
    });
    const { engine, reason } = await choose('auto', source);
    expect(engine.name).toBe('webassembly');
    expect(reason).toBe('Auto took WebAssembly. Drawn in software.');
    expect(made).toEqual(['webassembly']);
  });

  it('takes WebAssembly when the self-check failed', async () => {
    const { source } = sourceOf({
      webgl: { ...HARDWARE, available: false, float32: false, note: 'Not exact.' },
      cost: { webassembly: 1 },
    });
    expect(await choose('auto', source)).toMatchObject({
      engine: { name: 'webassembly' },
      reason: 'Auto took WebAssembly. Not exact.',
    });
  });

  it('takes the faster of the two, and frees what it measured', async () => {
    const quick = sourceOf({ webgl: HARDWARE, cost: { webgl: 1, webassembly: 8 } });
    const onGpu = await choose('auto', quick.source);
    expect(onGpu.engine.name).toBe('webgl');
    expect(onGpu.reason).toContain('Auto took WebGL: a step takes');
    expect(onGpu.reason).toContain('"Test GPU"');
    expect(quick.alive()).toBe(1);
    const slow = sourceOf({ webgl: HARDWARE, cost: { webgl: 8, webassembly: 1 } });
    const onCpu = await choose('auto', slow.source);
    expect(onCpu.engine.name).toBe('webassembly');
    expect(onCpu.reason).toContain('faster');
    expect(slow.alive()).toBe(1);
  });

  it('measures both on graphics hardware, however fast WebAssembly is', async () => {
    const { source, made, alive } = sourceOf({ webgl: HARDWARE, cost: { webgl: 1 } });
    const { engine, reason } = await choose('auto', source);
    expect(engine.name).toBe('webassembly');
    expect(reason).toMatch(
      /^Auto took WebAssembly\. It is faster here: a step takes .* on "Test GPU", 0\.\d\d ms/,
    );
    expect(made).toEqual(['webassembly', 'webgl', 'webassembly']);
    expect(alive()).toBe(1);
  });

  it('takes WebGL where WebAssembly is barred, and WebAssembly where WebGL fails', async () => {
    const only = sourceOf({ webgl: HARDWARE, webassembly: false });
    expect(await choose('auto', only.source)).toMatchObject({
      engine: { name: 'webgl' },
      reason: expect.stringContaining('WebAssembly is not available') as string,
    });
    const failing = sourceOf({ webgl: HARDWARE, cost: { webassembly: 1 } });
    const create: EngineSource['create'] = (name, made) =>
      name === 'webgl' ? Promise.reject(new Error('no')) : failing.source.create(name, made);
    expect(await choose('auto', { ...failing.source, create })).toMatchObject({
      engine: { name: 'webassembly' },
      reason: 'Auto took WebAssembly. WebGL failed on "Test GPU".',
    });
  });

  it('measures on the first batches alone', async () => {
    const { source } = sourceOf({ webgl: HARDWARE });
    const sizes: number[] = [];
    const create: EngineSource['create'] = (name, made) => {
      sizes.push(made.labels.length);
      expect(made.sequences.offsets.at(-1)).toBe(made.sequences.ids.length);
      return source.create(name, made);
    };
    await choose('auto', { ...source, create });
    expect(sizes).toEqual([24, 24, 40]);
  });

  it('takes plain TypeScript where WebAssembly is barred', async () => {
    const { source } = sourceOf({ webgl: { note: 'No WebGL.' }, webassembly: false });
    const { engine, reason } = await choose('auto', source);
    expect(engine.name).toBe('cpu');
    expect(reason).toContain('No WebGL. It is barred.');
  });
});

describe('a named engine', () => {
  it('is taken as asked, also when another is faster', async () => {
    const { source } = sourceOf({ webgl: { ...HARDWARE, software: true } });
    for (const name of ['webgl', 'webassembly', 'cpu'] as const) {
      expect((await choose(name, source)).engine.name).toBe(name);
    }
  });

  it('is refused by name where it is not available', async () => {
    const { source } = sourceOf({ webgl: { note: 'No WebGL.' } });
    await expect(choose('webgl', source)).rejects.toThrow(
      'The WebGL engine is not available here: No WebGL. Choose the engine Auto.',
    );
  });
});

it('refuses a setup that does not fit together before it asks for engines', async () => {
  const { source } = sourceOf({ webgl: HARDWARE });
  const bad = { ...setup, adam: { ...setup.adam, learningRate: -1 } };
  await expect(chooseEngine('auto', bad, allRows(40), 4, source)).rejects.toThrow('Learning rate');
});

it('finds WebAssembly and plain TypeScript outside a browser, and no WebGL', async () => {
  const found = await Promise.all((['webgl', 'webassembly', 'cpu'] as const).map(engines.probe));
  expect(found.map(({ engine, available }) => [engine, available])).toEqual([
    ['webgl', false],
    ['webassembly', true],
    ['cpu', true],
  ]);
  const { engine, reason } = await choose('auto', engines);
  expect(engine.name).toBe('webassembly');
  expect(reason).toMatch(/^Auto took WebAssembly\. .*WebGL/);
});
