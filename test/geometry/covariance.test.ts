import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/data/matrix';
import {
  addToCovariance,
  covarianceMatrix,
  initCovariance,
  type CovarianceKernel,
} from '../../src/geometry/covariance';
import { bruteCovariance, covarianceKernel } from '../support/covariance-reference';
import { expectClose } from '../support/expect-close';
import { clusteredMatrix } from '../support/random-matrix';

function covarianceOf(X: Matrix, mean: Float64Array, kernel: CovarianceKernel | null, block?: number) {
  const covariance = initCovariance(mean, kernel);
  const most = Math.min(block ?? covariance.block, covariance.block);
  for (let i = 0; i < X.rows; i += most) addToCovariance(covariance, X, i, Math.min(X.rows, i + most));
  return covarianceMatrix(covariance, X.rows);
}

describe('covariance', () => {
  it.each([
    [2, 1],
    [5, 3],
    [63, 4],
    [64, 5],
    [65, 16],
    [200, 31],
    [130, 100],
  ])('of %i × %i agrees with the sums entry by entry, with and without the kernel', async (rows, columns) => {
    const X = clusteredMatrix(rows, columns, 3, rows);
    const { mean, covariance } = bruteCovariance(X);
    const bounds = { rtol: 1e-12, atol: 1e-12 };
    expectClose(covarianceOf(X, mean, await covarianceKernel()), covariance, bounds);
    expectClose(covarianceOf(X, mean, await covarianceKernel(), 3), covariance, bounds);
    expectClose(covarianceOf(X, mean, null), covariance, bounds);
  });

  it('begins at 0 again when the kernel is used again, for a narrower matrix too', async () => {
    const kernel = await covarianceKernel();
    const wide = clusteredMatrix(40, 30, 2, 1);
    covarianceOf(wide, bruteCovariance(wide).mean, kernel);
    const narrow = clusteredMatrix(90, 6, 2, 2);
    const { mean, covariance } = bruteCovariance(narrow);
    expectClose(covarianceOf(narrow, mean, kernel), covariance, { rtol: 1e-12, atol: 1e-12 });
  });

  it('loses nothing of small differences between large numbers', async () => {
    const X = clusteredMatrix(100, 4, 1, 3);
    for (let i = 0; i < X.data.length; i++) X.data[i] = 4096 + X.data[i]! / 64;
    const { mean, covariance } = bruteCovariance(X);
    expect(covariance[0]).toBeGreaterThan(1e-5);
    const bounds = { rtol: 1e-10, atol: 1e-14 };
    expectClose(covarianceOf(X, mean, await covarianceKernel()), covariance, bounds);
    expectClose(covarianceOf(X, mean, null), covariance, bounds);
  });

  it('takes fewer rows a block of wide matrices, so that a block stays short', () => {
    expect(initCovariance(new Float64Array(16), null).block).toBe(64);
    expect(initCovariance(new Float64Array(384), null).block).toBe(54);
    expect(initCovariance(new Float64Array(4096), null).block).toBe(4);
  });
});
