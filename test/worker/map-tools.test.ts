import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlacedWords } from '../../src/engine/protocol';
import { provideKernels } from '../../src/math/wasm/load';
import { keep } from '../../src/worker/store';
import { kMeans } from '../../src/worker/tasks/k-means';
import { mapDistances } from '../../src/worker/tasks/map-distances';
import { mapTrust } from '../../src/worker/tasks/map-trust';
import { separation } from '../../src/worker/tasks/separation';
import { trueNeighbors } from '../../src/worker/tasks/true-neighbors';
import { provideKernelFiles } from '../support/kernels';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { plainTrust } from '../support/plain-trust';
import { clusteredMatrix } from '../support/random-matrix';

const still = () => ({ signal: new AbortController().signal, report: () => undefined });

const held = keyedVectorsOf(vocabularyOf({ good: 9, fine: 5, bad: 8, awful: 3, rare: 1, off: 1 }), [
  [0, 0],
  [9, 9],
  [3, 4],
  [1, 0],
  [-3, -4],
  [0, -2],
  [0, 0],
  [7, 7],
]);
/** good, fine, bad, awful on a line. */
const placed: PlacedWords = {
  vectors: keep('vectors', held),
  indices: Int32Array.of(2, 3, 4, 5),
  positions: Float32Array.of(0, 0, 0, 10, 0, 3, 0, 5),
  components: 2,
  metric: 'euclidean',
};

/** Many points of words w0, w1 …, and a map of them. */
const MANY = 500;
const X = clusteredMatrix(MANY + 2, 8, 4, 1);
const rows = Array.from({ length: MANY + 2 }, (_, i) => [...X.data.subarray(8 * i, 8 * (i + 1))]);
const words = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`w${i}`, MANY - i]));
const many: PlacedWords = {
  vectors: keep('vectors', keyedVectorsOf(vocabularyOf(words), rows)),
  indices: Int32Array.from({ length: MANY }, (_, i) => i + 2),
  positions: clusteredMatrix(MANY, 3, 4, 2).data,
  components: 3,
  metric: 'euclidean',
};
const points = { rows: MANY, columns: 8, data: X.data.subarray(16) };
const map = { rows: MANY, columns: 3, data: many.positions };

beforeEach(() => provideKernelFiles());
afterEach(() => provideKernelFiles());

describe('mapTrust', () => {
  it('is the formula, by the kernel and in JavaScript', async () => {
    const plain = { neighbors: 12, ...plainTrust(points, map, 12) };
    const result = await mapTrust({ ...many, neighbors: 12 }, still());
    expect(result.trustworthiness).toBeCloseTo(plain.trustworthiness, 12);
    expect(result.continuity).toBeCloseTo(plain.continuity, 12);
    expect(result.kept).toEqual(plain.kept);
    provideKernels(() => Promise.reject(new Error('barred by policy')));
    expect(await mapTrust({ ...many, neighbors: 12 }, still())).toEqual(result);
  });

  it('is 1 for a copy of three columns, whatever the lengths by cosine', async () => {
    const three = points.data.filter((_, at) => at % 8 < 3);
    const flat = Array.from({ length: MANY + 2 }, (_, i) => {
      const at = 3 * Math.max(0, i - 2);
      return [...three.subarray(at, at + 3)].map((x) => x * (1 + (i % 5)));
    });
    const vectors = keep('vectors', keyedVectorsOf(vocabularyOf(words), flat));
    const copy = { ...many, vectors, positions: Float32Array.from(flat.slice(2).flat()), neighbors: 10 };
    expect(await mapTrust(copy, still())).toMatchObject({ trustworthiness: 1, continuity: 1 });
    const unit = Float32Array.from(flat.slice(2).flatMap((row) => row.map((x) => x / Math.hypot(...row))));
    const byCosine = await mapTrust({ ...copy, positions: unit, metric: 'cosine' }, still());
    expect(byCosine.trustworthiness).toBeGreaterThan(0.999999);
    expect((await mapTrust({ ...copy, positions: unit }, still())).trustworthiness).toBeLessThan(0.999);
  });

  it('refuses half of the points or more before it looks at any', async () => {
    await expect(async () => mapTrust({ ...many, neighbors: 250 }, still())).rejects.toThrow(
      'from 1 to 249, below half of the 500 words; got 250.',
    );
  });

  it('gives up when aborted', async () => {
    const controller = new AbortController();
    const job = mapTrust({ ...many, neighbors: 12 }, { signal: controller.signal, report: () => undefined });
    controller.abort();
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('trueNeighbors', () => {
  it('lists the nearest vectors, and which of them the map kept', async () => {
    const result = await trueNeighbors({ ...placed, point: 0, neighbors: 2 }, still());
    expect([...result.points]).toEqual([1, 3]);
    expect([...result.kept]).toEqual([0, 1]);
    const cosine = await trueNeighbors({ ...placed, metric: 'cosine', point: 0, neighbors: 9 }, still());
    expect([...cosine.points]).toEqual([1, 3, 2]);
    expect([...cosine.kept]).toEqual([1, 1, 1]);
  });

  it('counts as mapTrust does', async () => {
    const { kept } = await mapTrust({ ...many, neighbors: 9 }, still());
    for (const point of [0, 17, 499]) {
      const result = await trueNeighbors({ ...many, point, neighbors: 9 }, still());
      expect(Math.fround(result.kept.reduce((sum, one) => sum + one, 0) / 9)).toBe(kept[point]);
    }
  });
});

describe('mapDistances', () => {
  it('measures both spaces, and ranks by them', async () => {
    const { rows: found } = await mapDistances({ ...placed, pairs: [['good', 'Bad!']] }, still());
    expect(found).toEqual([
      {
        a: 'good',
        b: 'bad',
        missing: null,
        map: 3,
        original: 10,
        cosine: -1,
        mapRank: 1,
        originalRank: 3,
      },
    ]);
  });

  it('says what is wrong with words that are not there', async () => {
    const pairs = [
      ['god', 'off'],
      ['rare', 'good'],
      ['__proto__', '__proto__'],
      ['fine', 'fine'],
    ] as const;
    const { rows: found } = await mapDistances({ ...placed, pairs }, still());
    expect(found.map(({ missing }) => missing)).toEqual([
      expect.stringMatching(
        /^“god” is not in the vocabulary\. Closest spellings: “good”.* “off” is not on this map\.$/,
      ),
      '“rare” has no vector.',
      expect.stringMatching(/^“__proto__” is not in the vocabulary\.[^_]*$/),
      null,
    ]);
    expect(found[0]).toMatchObject({ a: 'god', b: 'off', map: null, original: null, cosine: null });
    expect(found[3]).toMatchObject({ map: 0, original: 0, cosine: 1, mapRank: null, originalRank: null });
  });
});

describe('separation', () => {
  it('measures both spaces, and leaves out points of no group', async () => {
    const groups = Int32Array.of(0, 0, 1, -1);
    const result = await separation({ ...placed, groups }, still());
    const [near, far] = [Math.hypot(2, 4), 10];
    const fine = (Math.hypot(4, 4) - near) / Math.hypot(4, 4);
    expect(result.original).toBeCloseTo(((far - near) / far + fine) / 3, 9);
    expect(result.map).toBeCloseTo(((3 - 10) / 10 + (7 - 10) / 10) / 3, 9);
  });

  it('is null in both where there is nothing to compare', async () => {
    const groups = Int32Array.of(4, 4, 4, 4);
    expect(await separation({ ...placed, groups }, still())).toEqual({ original: null, map: null });
  });
});

describe('kMeans', () => {
  it('groups by direction with cosine, by place without', async () => {
    const { vectors } = placed;
    const indices = Int32Array.of(1, 3, 2, 7);
    const euclidean = await kMeans({ vectors, indices, clusters: 2, metric: 'euclidean', seed: 1 }, still());
    expect([...euclidean.labels]).toEqual([0, 1, 1, 0]);
    const cosine = await kMeans({ vectors, indices, clusters: 2, metric: 'cosine', seed: 1 }, still());
    expect([...cosine.labels]).toEqual([0, 1, 0, 0]);
    expect(cosine.inertia).toBeLessThan(0.1);
  });

  it('refuses a word without direction by cosine', async () => {
    const params = { vectors: placed.vectors, indices: Int32Array.of(2, 6), clusters: 1, seed: 1 };
    await expect(async () => kMeans({ ...params, metric: 'cosine' }, still())).rejects.toThrow(
      'the vector of “rare” has none',
    );
  });
});
