import { beforeEach, describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { MapMethod, MapOptions } from '../../src/data/projection';
import type { MapProgress } from '../../src/engine/protocol';
import { provideKernels } from '../../src/math/wasm/load';
import { finish } from '../../src/worker/finish';
import { keep, look } from '../../src/worker/store';
import { fitMap } from '../../src/worker/tasks/fit-map';
import golden from '../golden/pca.json';
import { expectClose } from '../support/expect-close';
import { provideKernelFiles } from '../support/kernels';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { clusteredMatrix } from '../support/random-matrix';

const COLUMNS = 6;
const WORDS = 150;

/** Vectors of words w0, w1 … whose rows these are. */
function vectorsOf(data: ArrayLike<number>, columns: number) {
  const rows = data.length / columns;
  const words = Object.fromEntries(Array.from({ length: rows }, (_, i) => [`w${i}`, rows - i]));
  const zeros = [0, 1].map(() => Array<number>(columns).fill(0));
  const all = Array.from(data);
  const values = all
    .filter((_, at) => at % columns === 0)
    .map((_, i) => all.slice(i * columns, (i + 1) * columns));
  return {
    vectors: keep('vectors', keyedVectorsOf(vocabularyOf(words), [...zeros, ...values])),
    indices: Int32Array.from({ length: rows }, (_, i) => i + 2),
  };
}

const X = clusteredMatrix(WORDS, COLUMNS, 4, 1).data;
const words = vectorsOf(X, COLUMNS);
const settings: MapOptions = {
  ...SENTIMENT_16D.map,
  components: 2,
  perplexity: 10,
  maxIter: 250,
  engine: 'webassembly',
  neighbors: 10,
};

function start(
  method: MapMethod,
  change: Partial<MapOptions> = {},
  { vectors, indices } = words,
  report: (value: MapProgress, controller: AbortController) => void = () => undefined,
) {
  const controller = new AbortController();
  const context = {
    signal: controller.signal,
    report: (value: MapProgress) => report(value, controller),
  };
  const params = { vectors, indices, options: { ...settings, method, ...change }, stopKey: method };
  return (async () => fitMap(params, context))();
}

beforeEach(() => provideKernelFiles());

describe.each(['tsne', 'umap', 'pca', 'raw'] as const)('a map by %s', (method) => {
  it('is kept with its log, repeats to the last bit, and hands over a copy', async () => {
    const first = await start(method);
    const again = await start(method);
    expect(first.log).toMatchObject({ method, samples: WORDS, stop: 'iterations' });
    expect(first.positions).toHaveLength(2 * WORDS);
    expect(first.positions.every(Number.isFinite)).toBe(true);
    expect(again.positions).toEqual(first.positions);
    const kept = look(first.projection);
    expect(kept).toMatchObject({ positions: first.positions, indices: words.indices, log: first.log });
    expect(kept.positions.buffer).not.toBe(first.positions.buffer);
    expect(finish(method)).toBe(false);
  });

  it('has three dimensions where asked', async () => {
    const { positions } = await start(method, { components: 3 });
    expect(positions).toHaveLength(3 * WORDS);
    for (let c = 0; c < 3; c++) {
      expect(new Set(positions.filter((_, at) => at % 3 === c)).size).toBeGreaterThan(WORDS / 2);
    }
  });

  it('refuses other numbers of dimensions', async () => {
    await expect(start(method, { components: 4 as 3 })).rejects.toThrow(
      'A map has 2 or 3 dimensions; got 4.',
    );
  });
});

describe('the metric', () => {
  it.each(['tsne', 'umap'] as const)('makes the same map of unit vectors either way: %s', async (method) => {
    const unit = vectorsOf(unitRowsOf(X), COLUMNS);
    const euclidean = await start(method, { metric: 'euclidean' }, unit);
    const cosine = await start(method, { metric: 'cosine' }, unit);
    expect(cosine.positions).toEqual(euclidean.positions);
    const lengthened = vectorsOf(
      X.map((x, at) => x * (1 + (Math.floor(at / COLUMNS) % 7))),
      COLUMNS,
    );
    const other = await start(method, { metric: 'euclidean' }, lengthened);
    expect(other.positions).not.toEqual(euclidean.positions);
  });

  it.each(['tsne', 'umap'] as const)('names a word without direction: %s', async (method) => {
    const data = X.slice();
    data.fill(0, 5 * COLUMNS, 6 * COLUMNS);
    await expect(start(method, { metric: 'cosine' }, vectorsOf(data, COLUMNS))).rejects.toThrow(
      'Cosine compares directions, and the vector of “w5” has none',
    );
  });
});

function unitRowsOf(data: Float32Array): Float32Array {
  return data.map((x, at) => {
    const begin = at - (at % COLUMNS);
    return x / Math.hypot(...data.subarray(begin, begin + COLUMNS));
  });
}

describe('PCA', () => {
  it('gives the scores and shares of scikit-learn', async () => {
    const { positions, log } = await start('pca', { components: 3 }, vectorsOf(golden.X, golden.columns));
    expectClose(positions, golden.scores, { rtol: 1e-5, atol: 1e-5 });
    if (log.method !== 'pca') throw new Error(log.method);
    expectClose(log.explainedVariance, golden.explainedVarianceRatio);
  });

  it('refuses too few columns, one word, and equal words', async () => {
    const narrow = vectorsOf([1, 2, 3, 4, 0, 1], 2);
    await expect(start('pca', { components: 3 }, narrow)).rejects.toThrow(
      'Vectors of 2 dimensions have no 3 axes to show by PCA or as raw dimensions. Choose 2D.',
    );
    await expect(start('pca', {}, vectorsOf([1, 2, 3], 3))).rejects.toThrow('at least 2 words');
    await expect(start('pca', {}, vectorsOf(Array(30).fill(0.5), 3))).rejects.toThrow(
      /^All 10 words have the same vector/,
    );
  });
});

describe('raw dimensions', () => {
  it('are the columns as they are, with their share of the squared deviations', async () => {
    const { vectors, indices } = vectorsOf([1, 10, 5, 3, 10, 5, 2, 16, 5, 2, 4, 5], 3);
    const chosen = { vectors, indices: indices.toReversed() };
    const { positions, log } = await start('raw', { dimensions: [1, 0, 2] }, chosen);
    expect([...positions]).toEqual([4, 2, 16, 2, 10, 3, 10, 1]);
    expect(log).toEqual({
      method: 'raw',
      samples: 4,
      dimensions: [1, 0],
      explainedVariance: [72 / 74, 2 / 74],
      stop: 'iterations',
    });
  });

  it('refuses columns that are not there or come twice', async () => {
    const narrow = vectorsOf([1, 2, 3, 4], 2);
    await expect(start('raw', { dimensions: [0, 2, 1] }, narrow)).rejects.toThrow(
      'one of the dimensions 1 to 2; got 3.',
    );
    await expect(start('raw', { dimensions: [1, 1, 0] }, narrow)).rejects.toThrow('got dimension 2 twice.');
    await expect(start('raw', { components: 3 }, narrow)).rejects.toThrow('have no 3 axes');
    await expect(start('raw', {}, { ...narrow, indices: new Int32Array(0) })).rejects.toThrow('got 0.');
  });

  it('hold no share where all words are equal', async () => {
    const { log } = await start('raw', {}, vectorsOf(Array(12).fill(0.25), 3));
    expect(log).toMatchObject({ explainedVariance: [0, 0] });
  });
});

describe('UMAP', () => {
  it('reports neighbors, epochs and positions', async () => {
    const seen: MapProgress[] = [];
    const { log } = await start('umap', {}, words, (value) => seen.push(value));
    expect(log).toEqual({
      method: 'umap',
      samples: WORDS,
      neighbors: 10,
      recall: 1,
      iteration: 500,
      epochs: 500,
      stop: 'iterations',
    });
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(['start', 'neighbors', 'descent']));
    expect(seen.find(({ positions }) => positions)!.positions).toHaveLength(2 * WORDS);
  });

  it('keeps clusters together', async () => {
    const { positions } = await start('umap');
    const near = (i: number, j: number) =>
      Math.hypot(positions[2 * i]! - positions[2 * j]!, positions[2 * i + 1]! - positions[2 * j + 1]!);
    const apart = (i: number, j: number) =>
      Math.hypot(...Array.from({ length: COLUMNS }, (_, c) => X[i * COLUMNS + c]! - X[j * COLUMNS + c]!));
    const others = Array.from({ length: WORDS }, (_, j) => j);
    let kept = 0;
    for (let i = 0; i < WORDS; i++) {
      const byMap = others.toSorted((a, b) => near(i, a) - near(i, b)).slice(1, 11);
      const byVectors = new Set(others.toSorted((a, b) => apart(i, a) - apart(i, b)).slice(1, 11));
      kept += byMap.filter((j) => byVectors.has(j)).length / 10;
    }
    expect(kept / WORDS).toBeGreaterThan(0.4);
  });

  it('changes with seed, start and settings', async () => {
    const { positions } = await start('umap');
    for (const change of [{ seed: 7 }, { init: 'random' }, { neighbors: 5 }, { minDist: 0.5 }] as const) {
      expect((await start('umap', change)).positions).not.toEqual(positions);
    }
  });

  it('is made in JavaScript where WebAssembly is barred', async () => {
    provideKernels(() => Promise.reject(new Error('barred by policy')));
    const { positions, log } = await start('umap');
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(log).toMatchObject({ iteration: 500, recall: 1, stop: 'iterations' });
  });

  it('refuses equal words and too few', async () => {
    await expect(start('umap', {}, vectorsOf(Array(60).fill(0.5), 3))).rejects.toThrow(
      /^All 20 words have the same vector/,
    );
    await expect(start('umap', { neighbors: 300 - 100 }, vectorsOf(X.slice(0, 60), 6))).rejects.toThrow(
      'UMAP with 200 neighbours needs more than 200 words that have a vector; got 10. Choose 9 neighbours or fewer.',
    );
    expect(finish('umap')).toBe(false);
  });

  it.each(['start', 'neighbors', 'descent'] as const)(
    'keeps positions when stopped in: %s',
    async (phase) => {
      const { positions, log } = await start('umap', {}, words, (value) => {
        if (value.phase === phase) finish('umap');
      });
      expect(log).toMatchObject({ stop: 'stopped', epochs: 500 });
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(new Set(positions).size).toBeGreaterThan(WORDS);
      expect(finish('umap')).toBe(false);
    },
  );

  it.each(['start', 'neighbors', 'descent'] as const)('gives up when aborted in: %s', async (phase) => {
    const job = start('umap', {}, words, (value, controller) => {
      if (value.phase === phase) controller.abort();
    });
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
    expect(finish('umap')).toBe(false);
  });
});
