import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { pca } from '../../src/geometry/pca';
import golden from '../golden/pca.json';
import { expectClose } from '../support/expect-close';

describe('pca', () => {
  it('agrees with scikit-learn', () => {
    const result = pca(matrix(golden.rows, golden.columns, Float32Array.from(golden.X)), 3);
    expectClose(result.components.data, golden.components, { rtol: 1e-5, atol: 1e-6 });
    expectClose(result.explainedVariance, golden.explainedVariance);
    expectClose(result.explainedVarianceRatio, golden.explainedVarianceRatio);
    expectClose(result.scores.data, golden.scores, { rtol: 1e-5, atol: 1e-5 });
  });

  it('finds the line that points lie on', () => {
    const result = pca(matrix(3, 2, Float32Array.of(0, 0, -3, -4, 3, 4)), 2);
    expectClose(result.components.data.subarray(0, 2), [0.6, 0.8]);
    expectClose(result.explainedVariance, [25, 0], { atol: 1e-12 });
    expectClose(result.scores.data, [0, 0, -5, 0, 5, 0], { atol: 1e-6 });
  });

  it('gives equal rows no variance and finite scores', () => {
    const result = pca(matrix(4, 3, new Float32Array(12).fill(2)), 2);
    expect([...result.explainedVarianceRatio]).toEqual([0, 0]);
    expect([...result.scores.data]).toEqual(Array(8).fill(0));
  });

  it('refuses more components than columns, and one row', () => {
    expect(() => pca(matrix(5, 2), 3)).toThrow('from 1 to 2, got 3');
    expect(() => pca(matrix(1, 2), 1)).toThrow('at least 2 rows, got 1');
  });
});
