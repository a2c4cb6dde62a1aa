import { describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { TsneOptions } from '../../src/data/projection';
import { breathe } from '../../src/worker/breathe';
import { finish } from '../../src/worker/finish';
import { keep } from '../../src/worker/store';
import { fitTsne } from '../../src/worker/tasks/fit-tsne';
import { provideKernelFiles } from '../support/kernels';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { clusteredMatrix } from '../support/random-matrix';

provideKernelFiles();

const WORDS = 900;
const COLUMNS = 40;
const X = clusteredMatrix(WORDS + 2, COLUMNS, 8, 1);
const rowsOf = (data: Float32Array) =>
  Array.from({ length: WORDS + 2 }, (_, i) => [...data.subarray(COLUMNS * i, COLUMNS * (i + 1))]);
const vocabulary = vocabularyOf(
  Object.fromEntries(Array.from({ length: WORDS }, (_, i) => [`w${i}`, WORDS - i])),
);
const vectors = keep('vectors', keyedVectorsOf(vocabulary, rowsOf(X.data)));
const indices = Int32Array.from({ length: WORDS }, (_, i) => i + 2);
const options: TsneOptions = { ...SENTIMENT_16D.map, components: 2, perplexity: 30, maxIter: 500, seed: 1 };

/** A map that something happens to after it has let messages through so many times. */
async function mapUntil(breaths: number, act: (key: string, controller: AbortController) => void) {
  const controller = new AbortController();
  const key = `early-${breaths}`;
  const context = { signal: controller.signal, report: () => undefined };
  const job = Promise.resolve(fitTsne({ vectors, indices, options, stopKey: key }, context));
  const outcome = job.then(
    (result) => result,
    (error: unknown) => error as Error,
  );
  for (let i = 0; i < breaths; i++) await breathe();
  act(key, controller);
  return outcome;
}

describe('a map ended between any two steps', () => {
  it.each([0, 1, 2, 3, 4, 6, 8, 12, 16, 24])(
    'keeps finite positions when stopped after %i breaths',
    async (breaths) => {
      const result = await mapUntil(breaths, (key) => finish(key));
      if (result instanceof Error) throw result;
      expect(result.log.stop).toBe('stopped');
      expect(result.positions).toHaveLength(2 * WORDS);
      expect(result.positions.every(Number.isFinite)).toBe(true);
      expect(new Set(result.positions).size).toBeGreaterThan(WORDS);
    },
  );

  it.each([0, 1, 2, 3, 4, 6, 8, 12, 16, 24])('gives up when aborted after %i breaths', async (breaths) => {
    const error = await mapUntil(breaths, (_, controller) => controller.abort());
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(finish(`early-${breaths}`)).toBe(false);
  });
});

describe('a map of words that all have the same vector', () => {
  it.each(['pca', 'random'] as const)('ends with a plain sentence, start by %s', async (init) => {
    const equal = keep('vectors', keyedVectorsOf(vocabulary, rowsOf(X.data.map(() => 0.3))));
    const context = { signal: new AbortController().signal, report: () => undefined };
    const params = { vectors: equal, indices, options: { ...options, init }, stopKey: 'equal' };
    await expect(fitTsne(params, context)).rejects.toThrow(
      /^All 900 words have the same vector, so there is nothing to arrange\./,
    );
    expect(finish('equal')).toBe(false);
  });
});
