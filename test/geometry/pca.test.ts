import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { initPca, pca, pcaResult, stepPca } from '../../src/geometry/pca';
import golden from '../golden/pca.json';
import { covarianceKernel } from '../support/covariance-reference';
import { expectClose } from '../support/expect-close';
import { clusteredMatrix } from '../support/random-matrix';

const engines = [
  ['with the kernel', covarianceKernel],
  ['without', () => Promise.resolve(null)],
] as const;

describe.each(engines)('pca %s', (_, makeKernel) => {
  it('agrees with scikit-learn', async () => {
    const X = matrix(golden.rows, golden.columns, Float32Array.from(golden.X));
    const result = pca(X, 3, { kernel: await makeKernel() });
    expectClose(result.components.data, golden.components, { rtol: 1e-5, atol: 1e-6 });
    expectClose(result.explainedVariance, golden.explainedVariance);
    expectClose(result.explainedVarianceRatio, golden.explainedVarianceRatio);
    expectClose(result.scores.data, golden.scores, { rtol: 1e-5, atol: 1e-5 });
  });

  it('finds the line that points lie on', async () => {
    const X = matrix(3, 2, Float32Array.of(0, 0, -3, -4, 3, 4));
    const result = pca(X, 2, { kernel: await makeKernel() });
    expectClose(result.components.data.subarray(0, 2), [0.6, 0.8]);
    expectClose(result.explainedVariance, [25, 0], { atol: 1e-12 });
    expectClose(result.scores.data, [0, 0, -5, 0, 5, 0], { atol: 1e-6 });
  });

  it('gives equal rows no variance and finite scores', async () => {
    const result = pca(matrix(4, 3, new Float32Array(12).fill(2)), 2, { kernel: await makeKernel() });
    expect([...result.explainedVarianceRatio]).toEqual([0, 0]);
    expect([...result.scores.data]).toEqual(Array(8).fill(0));
  });

  it('keeps what distances tell when all columns are taken', async () => {
    const X = clusteredMatrix(150, 7, 3, 4);
    const { scores, explainedVarianceRatio } = pca(X, 7, { kernel: await makeKernel() });
    const squared = (data: Float32Array, i: number, j: number) => {
      let sum = 0;
      for (let c = 0; c < 7; c++) sum += (data[7 * i + c]! - data[7 * j + c]!) ** 2;
      return sum;
    };
    for (let i = 1; i < 150; i++) {
      expect(squared(scores.data, i, 0) / squared(X.data, i, 0)).toBeCloseTo(1, 4);
    }
    expect(explainedVarianceRatio.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('gives the same bits whatever the size of the steps', async () => {
    const X = clusteredMatrix(500, 70, 3, 5);
    const state = initPca(X, 3, { kernel: await makeKernel() });
    const phases = new Set([state.work.phase]);
    while (!stepPca(state, 0.01)) phases.add(state.work.phase);
    expect([...phases]).toEqual(['mean', 'covariance', 'directions', 'scores']);
    expect(pcaResult(state)).toEqual(pca(X, 3, { kernel: await makeKernel() }));
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d and names the row', async (number) => {
    const X = clusteredMatrix(300, 4, 2, 6);
    X.data[4 * 217 + 2] = number;
    const tools = { kernel: await makeKernel(), nameOfRow: (row: number) => `word ${row}` };
    expect(() => pca(X, 2, tools)).toThrow(`word 217 holds ${number} in column 3`);
  });
});

describe('pca', () => {
  it('refuses more components than columns, and one row', () => {
    expect(() => pca(matrix(5, 2), 3)).toThrow('from 1 to 2, got 3');
    expect(() => pca(matrix(1, 2), 1)).toThrow('at least 2 rows, got 1');
  });
});
