import { describe, expect, it } from 'vitest';
import { jointProbabilities } from '../../src/geometry/joint-probabilities';
import { calibrate } from '../../src/geometry/perplexity';
import golden from '../golden/tsne-perplexity.json';
import { expectClose } from '../support/expect-close';

describe('calibrate', () => {
  it('agrees with scikit-learn to its tolerance', () => {
    const { k, perplexity } = golden;
    const p = new Float32Array(k);
    for (let i = 0; i < golden.squared.length / k; i++) {
      const row = Float32Array.from(golden.squared.slice(i * k, (i + 1) * k));
      for (const start of [0, 1e-6, 50]) {
        const reached = calibrate(row, perplexity, p, start);
        expect(Math.abs(Math.log(reached.perplexity / perplexity))).toBeLessThanOrEqual(1.1e-5);
        expectClose(p, golden.conditional.slice(i * k, (i + 1) * k), { rtol: 2e-3, atol: 1e-5 });
      }
    }
  });

  it.each([1e-12, 1, 1e12])('does not depend on the unit of length (× %s)', (unit) => {
    const squared = Float32Array.from({ length: 50 }, (_, j) => unit * (j + 1) ** 1.5);
    const p = new Float32Array(50);
    expect(calibrate(squared, 15, p).perplexity).toBeCloseTo(15, 3);
    expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });

  it('gives equal distances equal shares, and no beta', () => {
    const p = new Float32Array(4);
    expect(calibrate(new Float32Array(4).fill(3), 2, p)).toEqual({ beta: 0, perplexity: 4 });
    expect([...p]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('reports a perplexity that ties make impossible', () => {
    const p = new Float32Array(6);
    const reached = calibrate(Float32Array.of(0, 0, 0, 0, 1, 2), 2, p);
    expect(reached.perplexity).toBeCloseTo(4, 3);
    expectClose(p, [0.25, 0.25, 0.25, 0.25, 0, 0], { atol: 1e-5 });
  });
});

describe('jointProbabilities', () => {
  it('adds both directions, keeps j > i, fills rows to fours', () => {
    const neighbors = Uint32Array.of(1, 2, 0, 2, 0, 3, 2, 1);
    const conditional = Float32Array.of(0.75, 0.25, 0.5, 0.5, 0.9, 0.1, 0.6, 0.4);
    const p = jointProbabilities(neighbors, conditional, 4);
    expect([...p.rows]).toEqual([0, 4, 8, 12, 12]);
    expect([...p.columns]).toEqual([1, 2, 0, 0, 2, 3, 1, 1, 3, 2, 2, 2]);
    const expected = [1.25, 1.15, 0, 0, 0.5, 0.4, 0, 0, 0.7, 0, 0, 0].map((x) => x / 8);
    expectClose(p.values, expected, { rtol: 1e-6 });
    const entropy = expected.filter((x) => x > 0).reduce((sum, x) => sum + 2 * x * Math.log(x), 0);
    expect(p.negativeEntropy).toBeCloseTo(entropy, 6);
  });
});
