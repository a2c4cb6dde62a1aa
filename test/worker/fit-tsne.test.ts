import { describe, expect, it } from 'vitest';
import type { TsneOptions } from '../../src/data/projection';
import type { MapProgress } from '../../src/engine/protocol';
import { provideKernels } from '../../src/math/wasm/load';
import { finish } from '../../src/worker/finish';
import { keep, look } from '../../src/worker/store';
import { fitTsne } from '../../src/worker/tasks/fit-tsne';
import { provideKernelFiles } from '../support/kernels';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { clusteredMatrix } from '../support/random-matrix';

provideKernelFiles();

const ROWS = 400;
const X = clusteredMatrix(ROWS, 6, 5, 1);
const words = Object.fromEntries(Array.from({ length: ROWS - 2 }, (_, i) => [`w${i}`, ROWS - i]));
const rows = Array.from({ length: ROWS }, (_, i) => [...X.data.subarray(6 * i, 6 * (i + 1))]);
const vectors = keep('vectors', keyedVectorsOf(vocabularyOf(words), rows));
const indices = Int32Array.from({ length: ROWS - 2 }, (_, i) => i + 2);
const options: TsneOptions = {
  components: 3,
  perplexity: 20,
  maxIter: 500,
  earlyExaggeration: 12,
  learningRate: 'auto',
  init: 'pca',
  degreesOfFreedom: 1,
  engine: 'auto',
  seed: 1,
};

function start(change: Partial<TsneOptions>, report: (value: MapProgress) => void, stopKey = 'map') {
  const controller = new AbortController();
  const context = { signal: controller.signal, report };
  const result = fitTsne({ vectors, indices, options: { ...options, ...change }, stopKey }, context);
  return { controller, result: Promise.resolve(result) };
}

describe('fitTsne', () => {
  it('keeps the projection and gives a copy of its positions', async () => {
    const { positions, projection, log } = await start({}, () => undefined).result;
    const kept = look(projection);
    expect(positions).toHaveLength(3 * indices.length);
    expect(kept.positions).toEqual(positions);
    expect(kept.positions.buffer).not.toBe(positions.buffer);
    expect([...kept.indices]).toEqual([...indices]);
    expect(log).toMatchObject({ samples: 398, neighbors: 61, iteration: 500, stop: 'iterations' });
  });

  it('ends with what it has when asked, and forgets the key', async () => {
    const seen: MapProgress[] = [];
    const { result } = start(
      { maxIter: 1_000_000 },
      (value) => {
        seen.push(value);
        if (value.positions) finish('stopped-map');
      },
      'stopped-map',
    );
    const { positions, log } = await result;
    expect(log.stop).toBe('stopped');
    expect(log.iteration).toBeGreaterThan(0);
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(seen.at(-1)!.positions).toHaveLength(3 * indices.length);
    expect(finish('stopped-map')).toBe(false);
  });

  it('gives up when aborted', async () => {
    const { controller, result } = start({ maxIter: 1_000_000 }, () => controller.abort(), 'aborted-map');
    await expect(result).rejects.toThrow('aborted');
    expect(finish('aborted-map')).toBe(false);
  });

  it('refuses settings with the sentence of the kernel', async () => {
    await expect(start({ perplexity: 398 }, () => undefined).result).rejects.toThrow(
      '398 words allow at most 397',
    );
  });

  it('makes a map in JavaScript where WebAssembly is barred, and says so', async () => {
    const { log: undisturbed } = await start({ engine: 'webassembly' }, () => undefined).result;
    provideKernels(() => Promise.reject(new Error('barred by policy')));
    try {
      const { log, positions } = await start({}, () => undefined).result;
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(log).toMatchObject({ iteration: 500, engine: { engine: 'javascript', device: '1 thread' } });
      expect(log.engine!.why).toMatch(/JavaScript took its place: barred by policy$/);
      expect(log.kl! / undisturbed.kl!).toBeCloseTo(1, 1);
    } finally {
      provideKernelFiles();
    }
  });
});
