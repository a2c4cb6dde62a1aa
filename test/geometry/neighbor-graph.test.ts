import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import {
  initNeighbors,
  neighborKernelFor,
  neighborMemory,
  stepNeighbors,
  type NeighborSearch,
} from '../../src/geometry/nearest-neighbors';
import { expectClose } from '../support/expect-close';
import { graphEngines, neighborEngines } from '../support/neighbor-engines';
import { clusteredMatrix } from '../support/random-matrix';
import { bruteNeighbors } from '../support/tsne-reference';

/** Share of the true neighbors of every 37th row that were found, told by their distances. */
function recallOf(found: NeighborSearch, X: Matrix): number {
  const { k } = found;
  let hits = 0;
  let rows = 0;
  for (let i = 0; i < X.rows; i += 37, rows++) {
    const farthest = bruteNeighbors(X, i, k)[k - 1]!.squared * (1 + 1e-6);
    for (let e = i * k; e < (i + 1) * k; e++) if (found.distances[e]! <= farthest) hits++;
  }
  return hits / (rows * k);
}

describe.each(graphEngines)('neighbors by a graph, $name', ({ create }) => {
  async function search(X: Matrix, k: number, amount = 8, seed = 1) {
    const kernel = await create();
    let found = initNeighbors(X, k, kernel, { seed });
    while (!found.done) found = stepNeighbors(found, amount, kernel);
    return found;
  }

  it.each([
    { rows: 4000, columns: 16, k: 30, centers: 12 },
    { rows: 3001, columns: 100, k: 15, centers: 1 },
    { rows: 3000, columns: 3, k: 121, centers: 1 },
  ])('finds nearly all and says how many: $rows × $columns, k = $k', async (wanted) => {
    const { rows, columns, k, centers } = wanted;
    const X = clusteredMatrix(rows, columns, centers, 6);
    const found = await search(X, k);
    expect(found.recall).toBeGreaterThanOrEqual(0.95);
    expect(recallOf(found, X)).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(recallOf(found, X) - found.recall)).toBeLessThan(0.02);
  });

  it('gives k different other rows in order, with their distances', async () => {
    const k = 20;
    const X = clusteredMatrix(1500, 5, 4, 3);
    const found = await search(X, k);
    for (let i = 0; i < X.rows; i++) {
      const indices = [...found.indices.subarray(i * k, (i + 1) * k)];
      const distances = [...found.distances.subarray(i * k, (i + 1) * k)];
      expect(new Set([i, ...indices]).size).toBe(k + 1);
      const squared = indices.map((j) => {
        let sum = 0;
        for (let c = 0; c < 5; c++) sum += (X.data[i * 5 + c]! - X.data[j * 5 + c]!) ** 2;
        return sum;
      });
      expectClose(distances, squared, { rtol: 2e-6, atol: 1e-5 });
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    }
  });

  it('finds all where a leaf holds all rows, the first ones among copies', async () => {
    const X = matrix(101, 1);
    for (let i = 0; i < 101; i++) X.data[i] = (i % 11) - 5;
    const found = await search(X, 100);
    expect(found.recall).toBe(1);
    for (let i = 0; i < 101; i++) {
      const expected = bruteNeighbors(X, i, 100);
      expect(new Set(found.indices.subarray(i * 100, (i + 1) * 100)).size).toBe(100);
      expectClose(
        found.distances.subarray(i * 100, (i + 1) * 100),
        expected.map(({ squared }) => squared),
        { atol: 1e-5 },
      );
    }
    const copies = await search(matrix(60, 2), 3);
    expect([...copies.indices.subarray(0, 12)]).toEqual([1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2]);
  });

  it('gives every row k neighbors when most rows are one point', async () => {
    const X = clusteredMatrix(2500, 4, 2, 9);
    X.data.fill(0, 0, 4 * 2200);
    const found = await search(X, 12);
    expect(recallOf(found, X)).toBeGreaterThanOrEqual(0.95);
    for (let i = 0; i < X.rows; i++) {
      expect(new Set([i, ...found.indices.subarray(i * 12, (i + 1) * 12)]).size).toBe(13);
    }
  });

  it('depends on the seed alone, not on the length of a step', async () => {
    const X = clusteredMatrix(3000, 24, 1, 5);
    const a = await search(X, 12, 1);
    const b = await search(X, 12, 1e9);
    const other = await search(X, 12, 8, 2);
    expect(a.indices).toEqual(b.indices);
    expect(a.distances).toEqual(b.distances);
    expect(other.indices).not.toEqual(a.indices);
  });

  it('tells its share, never less than before, and ends at 1', async () => {
    const kernel = await create();
    let found = initNeighbors(clusteredMatrix(2000, 60, 1, 5), 10, kernel);
    let steps = 0;
    for (let share = 0; !found.done; { share } = found) {
      found = stepNeighbors(found, 1, kernel);
      expect(found.share).toBeGreaterThanOrEqual(share);
      steps++;
    }
    expect(found.share).toBe(1);
    expect(steps).toBeGreaterThan(20);
  });
});

it('is the rule above 100,000 rows', () => {
  expect(neighborKernelFor(100_000)).toBe('neighbors');
  expect(neighborKernelFor(100_001)).toBe('neighbor-graph');
});

it.each([
  ['neighbors', neighborEngines, 20_000, 16, 40],
  ['neighbor-graph', graphEngines, 20_000, 16, 40],
  ['neighbors', neighborEngines, 100_000, 16, 121],
] as const)('knows the memory of %s', async (name, engines, rows, columns, k) => {
  const kernel = await engines[0]!.create();
  kernel.create(rows, columns, k);
  const expected = neighborMemory(rows, columns, k, name);
  expect(Math.abs(kernel.memory.buffer.byteLength / expected - 1)).toBeLessThan(0.05);
});
