import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import { initNeighbors, stepNeighbors } from '../../src/geometry/nearest-neighbors';
import { expectClose } from '../support/expect-close';
import { clusteredMatrix } from '../support/random-matrix';
import { bruteNeighbors, tsneKernels } from '../support/tsne-reference';

async function search(X: Matrix, k: number, rowsAtATime = 7) {
  const { neighbors } = await tsneKernels();
  let found = initNeighbors(X, k, neighbors);
  while (found.searched < X.rows) found = stepNeighbors(found, rowsAtATime, neighbors);
  return found;
}

describe('nearest neighbors', () => {
  it.each([
    { rows: 2, columns: 1, k: 1 },
    { rows: 13, columns: 3, k: 12 },
    { rows: 611, columns: 16, k: 121 },
    { rows: 300, columns: 50, k: 10 },
  ])('finds the same as sorting all distances: $rows × $columns, k = $k', async ({ rows, columns, k }) => {
    const X = clusteredMatrix(rows, columns, 5, 4);
    const found = await search(X, k);
    for (let i = 0; i < rows; i++) {
      const all = bruteNeighbors(X, i, rows - 1);
      const expected = all.slice(0, k).map(({ squared }) => squared);
      const indices = [...found.indices.subarray(i * k, (i + 1) * k)];
      const squaredOf = new Map(all.map(({ index, squared }) => [index, squared]));
      expect(new Set(indices).size).toBe(k);
      expectClose(found.distances.subarray(i * k, (i + 1) * k), expected, { rtol: 2e-6, atol: 1e-5 });
      expectClose(
        indices.map((index) => squaredOf.get(index)!),
        expected,
        { rtol: 2e-6, atol: 1e-5 },
      );
    }
  });

  it('gives the lower index first at equal distances, also for the last place', async () => {
    const X = matrix(6, 2, Float32Array.of(0, 0, 1, 0, 0, 1, -1, 0, 0, -1, 0, 0));
    const found = await search(X, 3);
    expect([...found.indices.subarray(0, 3)]).toEqual([5, 1, 2]);
    expect([...found.indices.subarray(6, 9)]).toEqual([0, 5, 1]);
  });

  it('does not lose digits far from the origin', async () => {
    const near = clusteredMatrix(100, 4, 3, 8);
    const far = matrix(
      100,
      4,
      near.data.map((x) => Math.round(x * 64) / 64 + 4096),
    );
    const found = await search(far, 5);
    for (let i = 0; i < 100; i++) {
      const expected = bruteNeighbors(far, i, 5).map(({ squared }) => squared);
      expectClose(found.distances.subarray(i * 5, (i + 1) * 5), expected, { rtol: 1e-3 });
    }
  });

  it('finds the other copies of a row at distance 0', async () => {
    const found = await search(matrix(6, 2, new Float32Array(12).fill(3)), 2);
    expect([...found.indices]).toEqual([1, 2, 0, 2, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect([...found.distances]).toEqual(Array(12).fill(0));
  });

  it.each([0, 5, 1.5])('refuses k = %s of 5 rows', async (k) => {
    const { neighbors } = await tsneKernels();
    expect(() => initNeighbors(matrix(5, 2), k, neighbors)).toThrow(`from 1 to 4 for 5 rows, got ${k}`);
  });
});
