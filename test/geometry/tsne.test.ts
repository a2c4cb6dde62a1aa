import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import type { TsneOptions } from '../../src/data/projection';
import { initTsne, stepTsne, stopTsne, tsnePositions } from '../../src/geometry/tsne';
import { neighborCount } from '../../src/geometry/tsne-options';
import golden from '../golden/tsne-layout.json';
import { clusteredMatrix } from '../support/random-matrix';
import { runToTheEnd, tsneEngines, unpaused } from '../support/tsne-reference';

const options: TsneOptions = {
  components: 2,
  perplexity: 10,
  maxIter: 300,
  earlyExaggeration: 12,
  learningRate: 'auto',
  init: 'pca',
  degreesOfFreedom: 1,
  engine: 'auto',
  seed: 1,
};

const begin = async (X: Matrix, change: Partial<TsneOptions> = {}) =>
  initTsne(X, { ...options, ...change }, await tsneEngines());
const fit = async (X: Matrix, change: Partial<TsneOptions> = {}) => runToTheEnd(await begin(X, change));

function expectCentered(positions: Float32Array, components: number) {
  expect(positions.every(Number.isFinite)).toBe(true);
  const size = positions.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  for (let c = 0; c < components; c++) {
    const mean = positions.filter((_, i) => i % components === c).reduce((sum, x) => sum + x, 0);
    expect(Math.abs(mean)).toBeLessThan(1e-4 * size * positions.length + 1e-12);
  }
}

describe('t-SNE', () => {
  const X = matrix(golden.rows, golden.columns, Float32Array.from(golden.X));

  it.each(golden.layouts)('reaches scikit-learn’s KL in $components dimensions', async (reference) => {
    const state = await fit(X, {
      components: reference.components as 2 | 3,
      perplexity: reference.perplexity,
      maxIter: reference.iterations,
    });
    const { log } = state;
    expect(log.neighbors).toBe(reference.neighbors);
    expect(log.meanSigma / reference.meanSigma).toBeCloseTo(1, 3);
    expect(log.perplexityError).toBeLessThan(0.01);
    expect(log.klAfterExaggeration! / reference.klAfterExaggeration).toBeLessThan(1.02);
    expect(log.klAfterExaggeration! / reference.klAfterExaggeration).toBeGreaterThan(0.9);
    expect(log.kl!).toBeLessThan(reference.kl * 1.02);
    expect(log.kl!).toBeGreaterThan(0);
    expect(log.stop).toBe('iterations');
    expect(log.iteration).toBe(reference.iterations);
    expect(log.klCurve.map(({ iteration }) => iteration)).toEqual(
      Array.from({ length: reference.iterations / 50 }, (_, i) => 50 * (i + 1)),
    );
    expectCentered(await tsnePositions(state), reference.components);
  });

  it('counts neighbors as min(n − 1, floor(3 · perplexity) + 1)', () => {
    expect(neighborCount(9999, 40)).toBe(121);
    expect(neighborCount(9999, 100)).toBe(301);
    expect(neighborCount(100, 40)).toBe(99);
    expect(neighborCount(100, 10.5)).toBe(32);
  });

  it('keeps clusters together that are apart', async () => {
    const rows = 1500;
    const apart = matrix(rows, 4);
    const noise = clusteredMatrix(rows, 4, 1, 3);
    for (let i = 0; i < rows * 4; i++) {
      apart.data[i] = noise.data[i]! * 0.1 + ((i >> 2) % 3 === i % 4 ? 30 : 0);
    }
    const positions = await tsnePositions(await fit(apart, { maxIter: 500, perplexity: 30 }));
    let together = 0;
    for (let i = 0; i < rows; i += 10) {
      let nearest = -1;
      let least = Infinity;
      for (let j = 0; j < rows; j++) {
        const d = Math.hypot(
          positions[2 * i]! - positions[2 * j]!,
          positions[2 * i + 1]! - positions[2 * j + 1]!,
        );
        if (j !== i && d < least) [nearest, least] = [j, d];
      }
      if (nearest % 3 === i % 3) together++;
    }
    expect(together).toBe(150);
  });

  it('gives the same bytes for the same seed, whatever the size of the steps', async () => {
    const small = clusteredMatrix(300, 6, 4, 2);
    const one = await fit(small, { init: 'random' });
    const two = await begin(small, { init: 'random' });
    while ((await stepTsne(two, 7, unpaused)) !== 'done');
    expect(await tsnePositions(two)).toEqual(await tsnePositions(one));
    const other = await fit(small, { init: 'random', seed: 2 });
    expect(await tsnePositions(other)).not.toEqual(await tsnePositions(one));
  });

  it('starts from the principal components and leaves them while it runs', async () => {
    const state = await begin(X);
    while ((await stepTsne(state, 1, unpaused)) === 'start');
    const start = await tsnePositions(state);
    const variance = start.filter((_, i) => i % 2 === 0).reduce((sum, x) => sum + x * x, 0) / X.rows;
    expect(Math.sqrt(variance)).toBeCloseTo(1e-4, 8);
    while (state.work.stage !== 'descent') await stepTsne(state, 64, unpaused);
    await stepTsne(state, 100, unpaused);
    expect(state.iteration).toBeGreaterThan(0);
    expect(await tsnePositions(state)).not.toEqual(start);
  });

  it('keeps its positions when stopped, with their KL', async () => {
    const state = await begin(X);
    while (state.iteration < 200) await stepTsne(state, 10, unpaused);
    const before = await tsnePositions(state);
    await stopTsne(state, unpaused);
    expect(await tsnePositions(state)).toEqual(before);
    expect(state.log).toMatchObject({ stop: 'stopped', iteration: 200 });
    expect(state.log.kl!).toBeLessThan(state.log.klAfterExaggeration!);
  });

  it('gives the start when stopped before the first iteration', async () => {
    const state = await begin(X);
    await stepTsne(state, 10, unpaused);
    await stopTsne(state, unpaused);
    expect(state.log).toMatchObject({ stop: 'stopped', iteration: 0, kl: null });
    expectCentered(await tsnePositions(state), 2);
  });

  it('lowers the KL after the exaggeration and splits short runs in halves', async () => {
    const { log } = await fit(X);
    expect(log.exaggerationIterations).toBe(150);
    expect(log.kl!).toBeLessThan(log.klAfterExaggeration!);
  });

  it('says when nothing improved for 300 iterations', async () => {
    const { log } = await fit(clusteredMatrix(30, 3, 2, 5), {
      perplexity: 3,
      maxIter: 5000,
      learningRate: 50,
    });
    expect(log.stop).toBe('noProgress');
    expect(log.iteration).toBeLessThan(5000);
    const kls = log.klCurve.filter(({ iteration }) => iteration > 250);
    const best = Math.min(...kls.map(({ kl }) => kl));
    const reached = kls.find(({ kl }) => kl === best)!.iteration;
    expect(log.iteration - reached).toBe(350);
  });

  it.each([2, 3] as const)('takes four words, duplicates and too few columns: %i D', async (components) => {
    const four = matrix(4, 1, Float32Array.of(1, 2, 3, 10));
    const twice = clusteredMatrix(60, 3, 2, 9);
    twice.data.copyWithin(90, 0, 90);
    for (const [rows, perplexity] of [
      [four, 1],
      [twice, 8],
    ] as const) {
      const state = await fit(rows, { components, perplexity });
      expectCentered(await tsnePositions(state), components);
      expect(state.log.kl).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([
    [{ perplexity: 60 }, '60 words allow at most 59 (up to 19 is sensible); got 60.'],
    [{ perplexity: 80 }, 'at most 59'],
    [{ perplexity: 0.5 }, '1 or more; got 0.5'],
    [{ perplexity: NaN }, '1 or more; got NaN'],
    [{ maxIter: 249 }, '250 or more; got 249'],
    [{ maxIter: 300.5 }, '250 or more; got 300.5'],
    [{ earlyExaggeration: 0 }, 'Early exaggeration must be 1 or more; got 0'],
    [{ learningRate: -1 }, 'learning rate must be above 0, or auto; got -1'],
  ])('refuses %o', async (change, sentence) => {
    await expect(begin(clusteredMatrix(60, 3, 2, 1), change)).rejects.toThrow(sentence);
  });

  it('says so when all words have the same vector', async () => {
    const state = await begin(matrix(40, 5, new Float32Array(200).fill(2)), { perplexity: 5 });
    await expect(runToTheEnd(state)).rejects.toThrow('All 40 words have the same vector');
  });

  it('names the row of a number that is not finite', async () => {
    const spoilt = clusteredMatrix(60, 3, 2, 1);
    spoilt.data[3 * 17 + 1] = NaN;
    await expect(runToTheEnd(await begin(spoilt))).rejects.toThrow('row 18 holds NaN in column 2');
  });

  it('refuses fewer than four words', async () => {
    await expect(begin(matrix(3, 2), { perplexity: 2 })).rejects.toThrow('at least 4 words');
  });
});
