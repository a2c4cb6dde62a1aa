import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import { javascriptTrust } from '../../src/geometry/javascript/trust';
import type { TrustKernel } from '../../src/geometry/kernels';
import { initTrust, stepTrust, trustOf } from '../../src/geometry/trust';
import { unitRows } from '../../src/geometry/unit-rows';
import { createRandom } from '../../src/math/random';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import golden from '../golden/trustworthiness.json';
import { provideKernelFiles } from '../support/kernels';
import { plainTrust } from '../support/plain-trust';
import { clusteredMatrix } from '../support/random-matrix';

provideKernelFiles();

function measured(X: Matrix, map: Matrix, k: number, kernel: TrustKernel, rows = 64) {
  const state = initTrust(X, map, k, kernel);
  while (!stepTrust(state, rows, kernel));
  return trustOf(state, kernel);
}

/** Whole numbers of few values, so that many distances are equal. */
function grid(rows: number, columns: number, seed: number): Matrix {
  const random = createRandom(seed);
  return matrix(
    rows,
    columns,
    Float32Array.from({ length: rows * columns }, () => random.integer(4)),
  );
}

describe.each([
  ['the kernel', () => instantiate<TrustKernel & KernelExports>('trust')],
  ['JavaScript', () => Promise.resolve(javascriptTrust())],
])('trust by %s', (_, create) => {
  it.each(golden.cases)('agrees with scikit-learn: $name', async (example) => {
    const kernel = await create();
    const X = matrix(example.rows, example.columns, Float32Array.from(example.X));
    const map = matrix(example.rows, example.components, Float32Array.from(example.map));
    for (const { k, metric, trustworthiness, continuity } of example.results) {
      const result = measured(metric === 'cosine' ? unitRows(X) : X, map, k, kernel);
      expect(result.trustworthiness, `${metric}, ${k}`).toBeCloseTo(trustworthiness, 9);
      expect(result.continuity, `${metric}, ${k}`).toBeCloseTo(continuity, 9);
    }
  });

  it.each([
    [3, 2, 2, 1],
    [7, 1, 3, 3],
    [50, 3, 2, 4],
    [61, 5, 3, 30],
    [82, 2, 2, 11],
  ])('is the formula, equal distances by number: %i points of %i', async (n, d, components, k) => {
    const X = grid(n, d, n);
    const map = grid(n, components, k);
    const result = measured(X, map, k, await create(), 8);
    const plain = plainTrust(X, map, k);
    expect(result.trustworthiness).toBeCloseTo(plain.trustworthiness, 12);
    expect(result.continuity).toBeCloseTo(plain.continuity, 12);
    expect(result.kept).toEqual(plain.kept);
  });

  it('is 1 for an identical copy, also of duplicates', async () => {
    const kernel = await create();
    for (const X of [clusteredMatrix(90, 3, 3, 1), grid(90, 3, 2), matrix(40, 2)]) {
      const { trustworthiness, continuity, kept } = measured(X, X, 9, kernel);
      expect([trustworthiness, continuity]).toEqual([1, 1]);
      expect(kept.every((share) => share === 1)).toBe(true);
    }
  });

  it('is about 0.5 for a random layout', async () => {
    const X = clusteredMatrix(600, 6, 5, 1);
    const { trustworthiness, continuity, kept } = measured(
      X,
      clusteredMatrix(600, 2, 1, 9),
      10,
      await create(),
    );
    expect(trustworthiness).toBeGreaterThan(0.46);
    expect(trustworthiness).toBeLessThan(0.54);
    expect(continuity).toBeGreaterThan(0.46);
    expect(continuity).toBeLessThan(0.54);
    expect(kept.reduce((sum, share) => sum + share) / 600).toBeLessThan(0.05);
  });

  it('refuses too many neighbours, and maps of nothing', async () => {
    const kernel = await create();
    const X = clusteredMatrix(10, 2, 1, 1);
    for (const k of [0, 5, 2.5, NaN]) {
      expect(() => initTrust(X, X, k, kernel)).toThrow(
        `must be a whole number from 1 to 4, below half of the 10 words; got ${k}.`,
      );
    }
    expect(() => initTrust(matrix(2, 2), matrix(2, 2), 1, kernel)).toThrow('3 words or more; got 2.');
  });
});

it('has the same bits from the kernel as from JavaScript', async () => {
  const X = clusteredMatrix(203, 17, 3, 5);
  const map = clusteredMatrix(203, 3, 2, 6);
  const kernel = await instantiate<TrustKernel & KernelExports>('trust');
  expect(measured(X, map, 20, kernel)).toEqual(measured(X, map, 20, javascriptTrust()));
});
