import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { TsneOptions } from '../../src/data/projection';
import { initStart, stepStart } from '../../src/geometry/tsne-start';
import { allEqualSentence } from '../../src/geometry/tsne-options';
import { pca } from '../../src/geometry/pca';
import { covarianceKernel } from '../support/covariance-reference';
import { expectClose } from '../support/expect-close';
import { clusteredMatrix } from '../support/random-matrix';

const options: TsneOptions = { ...SENTIMENT_16D.map, components: 3, init: 'pca', seed: 1 };

const column = ({ data, columns }: Matrix, c: number) => data.filter((_, at) => at % columns === c);
const deviation = (values: Float32Array) => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
};

/** All steps at once. */
function startOfTsne(...given: Parameters<typeof initStart>) {
  const state = initStart(...given);
  for (;;) {
    const start = stepStart(state, Infinity);
    if (start) return start;
  }
}

describe('the start of t-SNE', () => {
  it('is the principal components, scaled so that the first has a deviation of 1e−4', () => {
    const X = clusteredMatrix(300, 10, 4, 1);
    const { positions, allEqual } = startOfTsne(X, options);
    expect(allEqual).toBe(false);
    expect(deviation(column(positions, 0))).toBeCloseTo(1e-4, 9);
    const { scores } = pca(X, 3);
    const scale = 1e-4 / deviation(column(scores, 0));
    expectClose(
      positions.data,
      scores.data.map((score) => score * scale),
      { rtol: 1e-5, atol: 1e-10 },
    );
  });

  it('is noise of deviation 1e−4 from the seed when asked for', () => {
    const X = clusteredMatrix(5000, 4, 4, 2);
    const one = startOfTsne(X, { ...options, init: 'random' });
    for (const c of [0, 1, 2]) expect(deviation(column(one.positions, c)) / 1e-4).toBeCloseTo(1, 1);
    expect(startOfTsne(X, { ...options, init: 'random' })).toEqual(one);
    const other = startOfTsne(X, { ...options, init: 'random', seed: 2 });
    expect(other.positions).not.toEqual(one.positions);
    expect(other.order).toEqual(one.order);
  });

  it('has noise along directions without variance', () => {
    const line = matrix(
      50,
      2,
      Float32Array.from({ length: 100 }, (_, at) => at >> 1),
    );
    const { positions, allEqual } = startOfTsne(line, options);
    expect(allEqual).toBe(false);
    for (const c of [0, 1, 2]) expect(deviation(column(positions, c))).toBeGreaterThan(5e-5);
  });

  it.each([
    [40, 5, 2],
    [1000, 3, 0.1],
    [77, 16, -1 / 3],
    [9, 1, 0],
  ])('says when all rows are equal: %i × %i of %d', (rows, columns, value) => {
    const X = matrix(rows, columns, new Float32Array(rows * columns).fill(value));
    const { positions, allEqual } = startOfTsne(X, options);
    expect(allEqual).toBe(true);
    expect(positions.data.every(Number.isFinite)).toBe(true);
    X.data[X.data.length - 1] = value + 1e-6;
    expect(startOfTsne(X, options).allEqual).toBe(false);
  });

  it('has a sentence for rows that are all equal', () => {
    expect(allEqualSentence(1400)).toMatch(
      /^All 1,400 words have the same vector, so there is nothing to arrange/,
    );
  });

  it('is the same in steps, with the kernel to rounding', async () => {
    const X = clusteredMatrix(9000, 6, 4, 3);
    const whole = startOfTsne(X, { ...options, init: 'random' });
    const state = initStart(X, { ...options, init: 'random' });
    let steps = 1;
    let start = stepStart(state, 0.1);
    for (; !start; steps++) start = stepStart(state, 0.1);
    expect(start).toEqual(whole);
    expect(steps).toBeGreaterThan(10);
    expect(stepStart(state, 1)).toBe(start);
    const { positions } = startOfTsne(X, options, { kernel: await covarianceKernel() });
    expectClose(positions.data, startOfTsne(X, options).positions.data, { rtol: 1e-5, atol: 1e-10 });
  });

  it('refuses a vector that is not finite, by name', () => {
    const X = clusteredMatrix(60, 3, 2, 4);
    X.data[3 * 41] = Infinity;
    const nameOfRow = (row: number) => `the vector of "w${row}"`;
    expect(() => startOfTsne(X, options, { nameOfRow })).toThrow(
      'the vector of "w41" holds Infinity in column 1',
    );
    expect(() => startOfTsne(X, { ...options, init: 'random' })).toThrow('row 42 holds Infinity');
  });
});
