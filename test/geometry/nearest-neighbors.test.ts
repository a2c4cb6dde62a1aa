import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import { javascriptNeighbors } from '../../src/geometry/javascript/neighbors';
import { initNeighbors, stepNeighbors } from '../../src/geometry/nearest-neighbors';
import { createRandom } from '../../src/math/random';
import { expectClose } from '../support/expect-close';
import { neighborEngines, searchToTheEnd } from '../support/neighbor-engines';
import { clusteredMatrix } from '../support/random-matrix';
import { bruteNeighbors } from '../support/tsne-reference';

/** Whole numbers −2 … 2 whose mean is exactly 0: rows i and rows − 1 − i are opposite. */
function wholeMatrix(rows: number, columns: number): Matrix {
  const random = createRandom(rows);
  const X = matrix(rows, columns);
  for (let at = 0; at < X.data.length / 2; at++) X.data[at] = random.integer(5) - 2;
  for (let i = 0; i < rows >> 1; i++) {
    for (let c = 0; c < columns; c++) X.data[(rows - 1 - i) * columns + c] = -X.data[i * columns + c]!;
  }
  if (rows % 2 === 1) X.data.fill(0, (rows >> 1) * columns, ((rows >> 1) + 1) * columns);
  return X;
}

describe.each(neighborEngines)('nearest neighbors, $name', ({ create }) => {
  async function search(X: Matrix, k: number, amount = 1) {
    const kernel = await create();
    return searchToTheEnd(initNeighbors(X, k, kernel), kernel, amount);
  }

  it.each([
    { rows: 2, columns: 1, k: 1 },
    { rows: 13, columns: 3, k: 12 },
    { rows: 1100, columns: 16, k: 121 },
    { rows: 300, columns: 50, k: 10 },
    { rows: 261, columns: 130, k: 260 },
    { rows: 150, columns: 520, k: 7 },
    ...Array.from({ length: 17 }, (_, i) => ({ rows: 261 + i, columns: i + 1, k: 5 })),
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

  it.each([
    { rows: 777, columns: 3, k: 40 },
    { rows: 776, columns: 2, k: 200 },
    { rows: 301, columns: 1, k: 300 },
    { rows: 1025, columns: 9, k: 1 },
  ])('gives the lower index first at equal distances: $rows × $columns, k = $k', async (wanted) => {
    const { rows, columns, k } = wanted;
    const X = wholeMatrix(rows, columns);
    const found = await search(X, k, 3);
    for (let i = 0; i < rows; i++) {
      const expected = bruteNeighbors(X, i, k);
      expect([...found.indices.subarray(i * k, (i + 1) * k)]).toEqual(expected.map(({ index }) => index));
      expect([...found.distances.subarray(i * k, (i + 1) * k)]).toEqual(
        expected.map(({ squared }) => squared),
      );
    }
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

  it('finds the other copies of a row at distance 0, the first ones', async () => {
    const found = await search(matrix(6, 2, new Float32Array(12).fill(3)), 2);
    expect([...found.indices]).toEqual([1, 2, 0, 2, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect([...found.distances]).toEqual(Array(12).fill(0));
    const many = await search(matrix(700, 2), 3);
    expect([...many.indices.subarray(0, 12)]).toEqual([1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2]);
    for (let i = 4; i < 700; i++) expect([...many.indices.subarray(3 * i, 3 * i + 3)]).toEqual([0, 1, 2]);
  });

  it('gives the same bytes whatever the length of a step, finished rows first', async () => {
    const X = clusteredMatrix(900, 7, 4, 2);
    const whole = await search(X, 20, 1e9);
    const kernel = await create();
    let found = initNeighbors(X, 20, kernel);
    let share = 0;
    while (!found.done) {
      found = stepNeighbors(found, 2, kernel);
      expect(found.share > share || found.searched === 0).toBe(true);
      ({ share } = found);
      const end = found.searched * 20;
      expect(found.indices.subarray(0, end)).toEqual(whole.indices.subarray(0, end));
      expect(found.distances.subarray(0, end)).toEqual(whole.distances.subarray(0, end));
    }
    expect(share).toBe(1);
    expect(found.searched).toBe(900);
  });

  it('can be used again for other rows', async () => {
    const kernel = await create();
    for (const X of [clusteredMatrix(600, 5, 3, 1), wholeMatrix(20, 2)]) {
      const found = searchToTheEnd(initNeighbors(X, 4, kernel), kernel);
      expectClose(
        found.distances.subarray(0, 4),
        bruteNeighbors(X, 0, 4).map(({ squared }) => squared),
        { rtol: 2e-6 },
      );
    }
  });

  it('numbers rows as asked', async () => {
    const X = clusteredMatrix(400, 4, 3, 8);
    const order = createRandom(3).shuffle(Uint32Array.from({ length: 400 }, (_, i) => i));
    const plain = await search(X, 6);
    const own = { distances: plain.distances.slice(), indices: plain.indices.slice() };
    const kernel = await create();
    const found = searchToTheEnd(initNeighbors(X, 6, kernel, { order }), kernel);
    for (let i = 0; i < 400; i++) {
      const at = 6 * order[i]!;
      expectClose(found.distances.subarray(6 * i, 6 * i + 6), own.distances.subarray(at, at + 6), {
        rtol: 1e-5,
      });
      const named = Array.from(found.indices.subarray(6 * i, 6 * i + 6), (row) => order[row]!);
      expect(named.toSorted((a, b) => a - b)).toEqual(
        [...own.indices.subarray(at, at + 6)].toSorted((a, b) => a - b),
      );
    }
  });

  it.each([0, 5, 1.5])('refuses k = %s of 5 rows', async (k) => {
    const kernel = await create();
    expect(() => initNeighbors(matrix(5, 2), k, kernel)).toThrow(`from 1 to 4 for 5 rows, got ${k}`);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %s and names the row', async (value) => {
    const kernel = await create();
    const X = matrix(5, 2);
    X.data[7] = value;
    expect(() => searchToTheEnd(initNeighbors(X, 2, kernel), kernel)).toThrow(
      `row 4 holds ${value} in column 2`,
    );
  });

  it('refuses rows too long to be squared', async () => {
    const kernel = await create();
    const X = matrix(3, 2, Float32Array.of(0, 1, 0, 2, 1e19, 0));
    expect(() => searchToTheEnd(initNeighbors(X, 2, kernel), kernel)).toThrow(
      'row 3 is 6.7e+18 from the mean',
    );
  });
});

describe.each(neighborEngines.filter(({ guesses }) => guesses))('limits guessed, $name', ({ create }) => {
  it('leave out no neighbor, whatever the sample they come from', async () => {
    const X = clusteredMatrix(4200, 3, 1, 2);
    const k = 100;
    const plain = javascriptNeighbors();
    const expected = searchToTheEnd(initNeighbors(X, k, plain), plain);
    const kernel = await create();
    for (let seed = 1; seed <= 10; seed++) {
      const found = searchToTheEnd(initNeighbors(X, k, kernel, { seed }), kernel);
      expect(found.done).toBe(true);
      const apart = found.distances.findIndex((x, e) => Math.abs(x - expected.distances[e]!) > 1e-5);
      expect({ seed, row: apart < 0 ? null : Math.floor(apart / k) }).toEqual({ seed, row: null });
    }
  });
});
