import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import {
  initAffinities,
  jointProbabilities,
  stepAffinities,
  type AffinityKernels,
  type AffinityPhase,
} from '../../src/geometry/affinities';
import { javascriptAffinities } from '../../src/geometry/javascript/affinities';
import type { AffinityKernel, NeighborKernel } from '../../src/geometry/kernels';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { conditionalByBisection, entropyOf, jointByPairs } from '../support/affinities-reference';
import { provideKernelFiles } from '../support/kernels';
import { clusteredMatrix } from '../support/random-matrix';
import { bruteNeighbors } from '../support/tsne-reference';

provideKernelFiles();

const neighborKernel = () => instantiate<NeighborKernel & KernelExports>('neighbors');

/** The joint probabilities of the rows of X, from their definition. */
function byTheTextbook(X: Matrix, perplexity: number, k: number) {
  const found = Array.from({ length: X.rows }, (_, i) => bruteNeighbors(X, i, k));
  const neighbors = found.flatMap((row) => row.map(({ index }) => index));
  const conditional = found.flatMap((row) => [
    ...conditionalByBisection(
      row.map(({ squared }) => squared),
      perplexity,
    ),
  ]);
  return jointByPairs(neighbors, conditional, X.rows);
}

describe.each([
  ['WebAssembly', () => instantiate<AffinityKernel & KernelExports>('affinities')],
  ['JavaScript', () => Promise.resolve(javascriptAffinities())],
])('affinities of rows, in %s', (_engine, start) => {
  const kernels = async (): Promise<AffinityKernels> => ({
    neighbors: await neighborKernel(),
    affinities: await start(),
  });
  const finish = async (X: Matrix, perplexity: number, amount = 64) => {
    const state = initAffinities(X, perplexity, await kernels());
    while (stepAffinities(state, amount) !== 'done');
    return { state, p: jointProbabilities(state) };
  };

  it.each([
    { rows: 400, columns: 6, perplexity: 12 },
    { rows: 100, columns: 3, perplexity: 33 },
    { rows: 40, columns: 2, perplexity: 30 },
    { rows: 4, columns: 2, perplexity: 1.5 },
  ])('are those of the textbook: $rows × $columns, perplexity $perplexity', async (wanted) => {
    const { rows, columns, perplexity } = wanted;
    const X = clusteredMatrix(rows, columns, 4, 3);
    const { state, p } = await finish(X, perplexity);
    const expected = byTheTextbook(X, perplexity, state.k);
    let held = 0;
    for (let i = 0; i < rows; i++) {
      for (let e = p.rows[i]!; e < p.rows[i + 1]!; e++) {
        if (p.columns[e] === i) continue;
        const value = expected.get([i, p.columns[e]!].join())!;
        expect(Math.abs(p.values[e]! - value)).toBeLessThan(1e-3 * value + 1e-7);
        held++;
      }
    }
    expect(held).toBe(expected.size);
    const entropy = 2 * [...expected.values()].reduce((sum, x) => sum + (x > 0 ? x * Math.log(x) : 0), 0);
    expect(p.negativeEntropy / entropy).toBeCloseTo(1, 4);
    expect(state.log.perplexityError).toBeLessThan(1.1e-5);
  });

  it('pass through their phases with a growing share, and let go of the neighbors', async () => {
    const state = initAffinities(clusteredMatrix(150, 5, 3, 1), 20, await kernels());
    const phases: AffinityPhase[] = [state.phase];
    expect(state.share).toBe(0);
    expect(() => jointProbabilities(state)).toThrow('the phase must be done, got neighbors');
    let shares = 0;
    for (let share = 0; state.phase !== 'done'; share = state.share) {
      const before = state.phase;
      const after = stepAffinities(state, 40);
      expect(after).toBe(state.phase);
      if (after !== before) phases.push(after);
      expect(state.share).toBeGreaterThanOrEqual(share);
      if (state.share > share) shares++;
      expect(state.source === null).toBe(after === 'symmetrize' || after === 'done');
    }
    expect(phases).toEqual(['neighbors', 'perplexities', 'symmetrize', 'done']);
    expect(state.share).toBe(1);
    expect(shares).toBeGreaterThan(10);
    const p = jointProbabilities(state);
    expect(stepAffinities(state, 40)).toBe('done');
    expect(jointProbabilities(state)).toEqual(p);
  });

  it('do not depend on the size of the steps', async () => {
    const X = clusteredMatrix(130, 5, 3, 8);
    const whole = await finish(X, 9, 1000);
    for (const amount of [1, 37]) {
      const other = await finish(X, 9, amount);
      expect(other.p).toEqual(whole.p);
      expect(other.state.log).toEqual(whole.state.log);
    }
  });

  it('note k, and √(rows / Σβ)', async () => {
    const X = clusteredMatrix(60, 4, 1, 2);
    const one = (await finish(X, 5)).state.log;
    expect(one.neighbors).toBe(16);
    const twice = matrix(
      60,
      4,
      X.data.map((x) => 2 * x),
    );
    expect((await finish(twice, 5)).state.log.meanSigma / one.meanSigma).toBeCloseTo(2, 3);
    const weights = bruteNeighbors(X, 0, 16).map(({ squared }) => Math.exp(-squared / one.meanSigma ** 2));
    expect(Math.exp(entropyOf(weights))).toBeGreaterThan(2);
    expect(Math.exp(entropyOf(weights))).toBeLessThan(10);
  });

  it.each([
    ['all rows equal', matrix(40, 5, new Float32Array(200).fill(2)), 5],
    ['zero vectors', matrix(40, 5), 39],
    [
      'corners of a simplex',
      matrix(
        30,
        30,
        Float32Array.from({ length: 900 }, (_e, e) => +(e % 31 === 0)),
      ),
      7,
    ],
  ])('share p alike where no distance differs: %s', async (_name, X, perplexity) => {
    const { state, p } = await finish(X, perplexity);
    expect(state.log.meanSigma).toBe(0);
    expect(p.values.every(Number.isFinite)).toBe(true);
    expect(2 * p.values.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    const single = 1 / (X.rows * state.k) / 2;
    expect(Math.max(...p.values) / single).toBeLessThan(2.0001);
  });

  it('keep twins together: every row twice, more than the perplexity of some', async () => {
    const X = clusteredMatrix(90, 4, 2, 9);
    X.data.copyWithin(180, 0, 180);
    X.data.fill(0, 0, 12 * 4);
    const { state, p } = await finish(X, 8);
    expect(p.values.every(Number.isFinite)).toBe(true);
    expect(2 * p.values.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    expect(state.log.perplexityError).toBeGreaterThan(0.3);
    const twin = p.columns.indexOf(45 + 20, p.rows[20]);
    expect(twin).toBeLessThan(p.rows[21]!);
    expect(p.values[twin]).toBe(Math.max(...p.values.subarray(p.rows[20], p.rows[21])));
  });

  it('are refused before they outgrow the memory', async () => {
    const given = await kernels();
    expect(() => initAffinities(matrix(200_000, 1), 1000, given)).toThrow(
      'Affinities of 200000 rows with 3001 neighbors need 9612800000 bytes, beyond 4 GB.',
    );
  });
});
