import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { compareVectors } from '../../src/geometry/compare';
import { equalRows, hashRows } from '../../src/geometry/duplicate-rows';
import { distancesFrom, movements } from '../../src/geometry/movement';
import { addToProduct, largestDifference } from '../../src/geometry/one-hot';
import { expectedAbsoluteCosine, randomPairs } from '../../src/geometry/random-pairs';
import { createRandom } from '../../src/math/random';
import { clusteredMatrix } from '../support/random-matrix';

const matrixOf = (...rows: number[][]) =>
  matrix(rows.length, rows[0]!.length, Float32Array.from(rows.flat()));

describe('movement', () => {
  it('is the distance of each row from its start', () => {
    expect([...movements(matrixOf([3, 4], [1, 1]), Float32Array.of(0, 0, 1, 1))]).toEqual([5, 0]);
  });
});

describe('two vectors', () => {
  it('are compared by cosine, dot product, lengths and distance', () => {
    expect(compareVectors([2, 0], [-1, 0])).toEqual({ cosine: -1, dot: -2, norms: [2, 1], euclidean: 3 });
    expect(compareVectors([1, 0], [1, 1]).cosine).toBeCloseTo(Math.SQRT1_2, 12);
    expect(compareVectors([1, 2], [4, 6]).euclidean).toBe(5);
  });

  it('have no cosine when one is zeros, and exactly 1 when they are equal', () => {
    expect(compareVectors([0, 0], [1, 1]).cosine).toBeNull();
    expect(compareVectors([0.1, 0.7, -0.3], [0.1, 0.7, -0.3])).toMatchObject({ cosine: 1, euclidean: 0 });
  });
});

describe('the product with a one-hot vector', () => {
  it('is the row, for any row, in any slices', () => {
    const X = clusteredMatrix(30, 5, 2, 1);
    for (const hot of [0, 7, 29]) {
      const product = new Float64Array(5);
      addToProduct(X, hot, product, 0, 11);
      addToProduct(X, hot, product, 11, 30);
      expect(largestDifference(product, X.data.subarray(hot * 5, hot * 5 + 5))).toBe(0);
    }
    expect(largestDifference([1, 2], [1, -1])).toBe(3);
  });
});

describe('random pairs', () => {
  it('are all pairs when these are few', () => {
    const X = matrixOf([1, 0], [0, 2], [-3, 0]);
    expect(randomPairs(X, [0, 1, 2], 10, 1)).toEqual({ meanAbsoluteCosine: 1 / 3, pairs: 3, all: true });
    expect(randomPairs(X, [0], 10, 1)).toEqual({ meanAbsoluteCosine: null, pairs: 0, all: true });
  });

  it('are near what random directions give, and the same for the same seed', () => {
    const random = createRandom(5);
    const start = matrix(
      400,
      16,
      new Float32Array(6400).map(() => random.uniform(-0.05, 0.05)),
    );
    const rows = Array.from({ length: 400 }, (_, i) => i);
    const sample = randomPairs(start, rows, 2000, 1);
    expect(sample).toMatchObject({ pairs: 2000, all: false });
    expect(sample.meanAbsoluteCosine).toBeGreaterThan(0.19);
    expect(sample.meanAbsoluteCosine).toBeLessThan(0.215);
    expect(randomPairs(start, rows, 2000, 1)).toEqual(sample);
    expect(randomPairs(start, rows, 2000, 2)).not.toEqual(sample);
  });

  it.each([
    [1, 1],
    [2, 2 / Math.PI],
    [3, 1 / 2],
    [16, 0.2026],
  ])('in %d dimensions are expected at %d', (dimension, expected) => {
    expect(expectedAbsoluteCosine(dimension)).toBeCloseTo(expected, 4);
  });
});

describe('equal rows', () => {
  const X = matrixOf([1, 2], [5, 5], [1, 2], [0, 0], [1, 2.0000002], [5, 5], [0, 0], [1, 2], [2, 1], [0, 5]);
  const groupsOf = (counted: (row: number) => boolean) => {
    const hashes = new Uint32Array(X.rows);
    hashRows(X, hashes, 0, 4);
    hashRows(X, hashes, 4, X.rows);
    return equalRows(X, hashes, counted);
  };

  it('are told apart when hashes agree by chance', () => {
    expect(equalRows(X, new Uint32Array(X.rows), (i) => i !== 3 && i !== 6)).toEqual([
      [0, 2, 7],
      [1, 5],
    ]);
  });

  it('come in groups, the largest first, rows that differ in the last bit apart', () => {
    expect(groupsOf((i) => i !== 3 && i !== 6)).toEqual([
      [0, 2, 7],
      [1, 5],
    ]);
  });

  it('are none without rows', () => {
    expect(groupsOf(() => false)).toEqual([]);
  });
});

it('distances from a point', () => {
  const into = new Float32Array(3);
  distancesFrom(matrixOf([0, 0], [4, 5], [1, 3]), [1, 1], into, 1, 3);
  expect([...into]).toEqual([0, 5, 2]);
});
