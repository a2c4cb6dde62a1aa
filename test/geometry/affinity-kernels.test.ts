import { describe, expect, it } from 'vitest';
import { javascriptAffinities } from '../../src/geometry/javascript/affinities';
import type { AffinityKernel } from '../../src/geometry/kernels';
import { createRandom } from '../../src/math/random';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import golden from '../golden/tsne-perplexity.json';
import { conditionalByBisection, entropyOf, jointByPairs } from '../support/affinities-reference';
import { expectClose } from '../support/expect-close';
import { provideKernelFiles } from '../support/kernels';

provideKernelFiles();

const random = createRandom(4);

/** Ascending squared distances [n, k] by a rule, and k rows after each as its neighbors. */
function problem(n: number, k: number, distance: (i: number, j: number) => number) {
  const squared = new Float32Array(n * k);
  for (let i = 0; i < n; i++) {
    squared.set(Float32Array.from({ length: k }, (_, j) => distance(i, j)).sort(), i * k);
  }
  const neighbors = Uint32Array.from({ length: n * k }, (_, e) => (Math.floor(e / k) + 1 + (e % k)) % n);
  return { n, k, squared, neighbors };
}

type Problem = ReturnType<typeof problem>;

function load(kernel: AffinityKernel, { n, k, squared, neighbors }: Problem, perplexity: number) {
  kernel.create(n, k, perplexity);
  new Float32Array(kernel.memory.buffer, kernel.squaredAt(), n * k).set(squared);
  new Uint32Array(kernel.memory.buffer, kernel.neighborsAt(), n * k).set(neighbors);
}

/** p_{j|i} after `calibrate`. */
function conditionalOf(kernel: AffinityKernel, given: Problem, perplexity: number): Float32Array {
  load(kernel, given, perplexity);
  kernel.calibrate(0, given.n);
  return new Float32Array(kernel.memory.buffer, kernel.squaredAt(), given.n * given.k).slice();
}

/** p after both passes, in slices of some rows. */
function jointOf(kernel: AffinityKernel, { n }: Problem, slice: number) {
  for (let from = 0; from < n; from += slice) kernel.gather(from, Math.min(n, from + slice));
  for (let from = 0; from < n; from += slice) kernel.merge(from, Math.min(n, from + slice));
  const { buffer } = kernel.memory;
  const rows = new Int32Array(buffer, kernel.rowsAt(), n + 1).slice();
  return {
    rows,
    columns: new Uint32Array(buffer, kernel.columnsAt(), rows[n]).slice(),
    values: new Float32Array(buffer, kernel.valuesAt(), rows[n]).slice(),
    negativeEntropy: kernel.negativeEntropy(),
  };
}

const rowOf = (table: Float32Array, k: number, i: number) => table.subarray(i * k, (i + 1) * k);

describe.each([
  ['WebAssembly', () => instantiate<AffinityKernel & KernelExports>('affinities')],
  ['JavaScript', () => Promise.resolve(javascriptAffinities())],
])('affinities in %s', (_engine, start) => {
  it('have the conditional probabilities of scikit-learn, to its tolerance', async () => {
    const { k, perplexity } = golden;
    const n = golden.squared.length / k;
    const given = problem(n, k, (i, j) => golden.squared[i * k + j]!);
    const kernel = await start();
    const p = conditionalOf(kernel, given, perplexity);
    expectClose(p, golden.conditional, { rtol: 2e-3, atol: 1e-5 });
    expect(kernel.calibrated()).toBe(n);
    expect(kernel.perplexityError()).toBeLessThan(1.1e-5);
  });

  it.each([
    ['scattered', 200, 121, 40, () => 10 + random.normal() ** 2],
    ['near one sphere', 200, 121, 40, () => 100 + 0.01 * random.next()],
    ['of very different density', 300, 31, 10, (i: number) => 10 ** ((i % 9) - 4) * (1 + random.next())],
    ['with one far away', 200, 40, 13, (_: number, j: number) => (j === 39 ? 1e9 : random.next())],
    ['with duplicates', 200, 40, 13, (_: number, j: number) => (j < 5 ? 0 : random.next())],
    ['in two shells', 200, 60, 20.5, (_: number, j: number) => (j < 20 ? 1 + 1e-6 * j : 1e4 + j)],
    ['a third of many', 40, 5000, 1700, (i: number, j: number) => (1 + (i % 3)) * (j + 1) ** 0.3],
    ['hardly more than the perplexity', 90, 41, 40.9, () => random.next()],
    ['with a perplexity near one', 90, 6, 1.01, () => 1 + random.next()],
  ] as const)('hold the entropy within 1e−5 nats: %s', async (_name, n, k, perplexity, distance) => {
    const given = problem(n, k, distance);
    const p = conditionalOf(await start(), given, perplexity);
    const some = Math.ceil(n / 10);
    for (let i = 0; i < n; i++) {
      const own = rowOf(p, k, i);
      expect(Math.abs(entropyOf(own) - Math.log(perplexity))).toBeLessThanOrEqual(1e-5);
      expect(own.reduce((a, b) => a + b)).toBeCloseTo(1, 4);
      if (i % some === 0) {
        const expected = conditionalByBisection(rowOf(given.squared, k, i), perplexity);
        expectClose(own, expected, { rtol: 2e-3, atol: 2e-5 });
      }
    }
  });

  it.each([1e-30, 1e-12, 1, 1e12, 1e30])('do not depend on the unit of length (× %s)', async (unit) => {
    const given = problem(80, 50, (i, j) => unit * (j + 1 + i / 80) ** 1.5);
    const kernel = await start();
    const p = conditionalOf(kernel, given, 15);
    expect(kernel.perplexityError()).toBeLessThan(1.1e-5);
    const plain = conditionalOf(
      kernel,
      problem(80, 50, (i, j) => (j + 1 + i / 80) ** 1.5),
      15,
    );
    expectClose(p, plain, { rtol: 1e-3, atol: 1e-6 });
  });

  it('give equal distances equal shares, and no β', async () => {
    const kernel = await start();
    const p = conditionalOf(
      kernel,
      problem(9, 4, (i) => i % 3),
      2,
    );
    expectClose(p, new Float32Array(36).fill(0.25));
    expect(kernel.calibrated()).toBe(0);
    expect(kernel.betas()).toBe(0);
    expect(kernel.perplexityError()).toBeCloseTo(1, 6);
  });

  it('share p among ties that make the perplexity impossible', async () => {
    const kernel = await start();
    const p = conditionalOf(
      kernel,
      problem(9, 6, (_i, j) => Math.max(0, j - 3)),
      2,
    );
    expectClose(p.subarray(0, 6), [0.25, 0.25, 0.25, 0.25, 0, 0]);
    expect(kernel.perplexityError()).toBeCloseTo(1, 6);
  });

  it('give equal shares to fewer neighbors than the perplexity', async () => {
    const kernel = await start();
    expectClose(
      conditionalOf(
        kernel,
        problem(6, 5, (_i, j) => j),
        5.5,
      ),
      new Float32Array(30).fill(0.2),
    );
    expect(kernel.perplexityError()).toBeCloseTo(0.5 / 5.5, 6);
    expect(kernel.calibrated()).toBe(0);
  });

  it('sum β over the rows that have one', async () => {
    const kernel = await start();
    conditionalOf(
      kernel,
      problem(20, 9, (i, j) => (i < 5 ? 1 : (i % 2 ? 4 : 1) * (j + 1))),
      3,
    );
    const ofOne = 7 + 8 / 4;
    expect(kernel.calibrated()).toBe(15);
    const beta = kernel.betas() / ofOne;
    const weights = Float64Array.from({ length: 9 }, (_w, j) => Math.exp(-beta * j));
    expect(Math.abs(entropyOf(weights) - Math.log(3))).toBeLessThan(2e-5);
  });

  it('add both directions, keep j > i, fill rows to fours', async () => {
    const given = {
      ...problem(4, 2, (_i, j) => j),
      neighbors: Uint32Array.of(1, 2, 0, 2, 0, 3, 2, 1),
    };
    const kernel = await start();
    load(kernel, given, 1.5);
    kernel.calibrate(0, 4);
    const conditional = Float32Array.of(0.75, 0.25, 0.5, 0.5, 0.9, 0.1, 0.6, 0.4);
    new Float32Array(kernel.memory.buffer, kernel.squaredAt(), 8).set(conditional);
    const p = jointOf(kernel, given, 4);
    expect([...p.rows]).toEqual([0, 4, 8, 12, 12]);
    expect([...p.columns]).toEqual([1, 2, 0, 0, 2, 3, 1, 1, 3, 2, 2, 2]);
    const expected = [1.25, 1.15, 0, 0, 0.5, 0.4, 0, 0, 0.7, 0, 0, 0].map((x) => x / 8);
    expectClose(p.values, expected, { rtol: 1e-6 });
    expect(p.negativeEntropy).toBeCloseTo(
      2 * expected.reduce((sum, x) => sum + (x && x * Math.log(x)), 0),
      6,
    );
  });

  it.each([
    { n: 300, k: 31, perplexity: 10 },
    { n: 50, k: 49, perplexity: 40 },
    { n: 40, k: 1, perplexity: 1 },
  ])('are those of the textbook: $n points, $k neighbors', async ({ n, k, perplexity }) => {
    const given = problem(n, k, () => random.next());
    for (let i = 0; i < n; i++) given.neighbors.set(distinct(n, k, i), i * k);
    const kernel = await start();
    const conditional = conditionalOf(kernel, given, perplexity);
    const p = jointOf(kernel, given, 7);
    const expected = jointByPairs(given.neighbors, conditional, n);
    let entropy = 0;
    let held = 0;
    for (let i = 0; i < n; i++) {
      expect(p.rows[i]! % 4).toBe(0);
      for (let e = p.rows[i]!; e < p.rows[i + 1]!; e++) {
        const value = expected.get([i, p.columns[e]!].join()) ?? 0;
        expect(Math.abs(p.values[e]! - value)).toBeLessThanOrEqual(1e-5 * value);
        if (p.columns[e] === i) continue;
        entropy += 2 * value * Math.log(value);
        held++;
      }
    }
    expect(held).toBe(expected.size);
    expect(p.negativeEntropy / entropy).toBeCloseTo(1, 6);
    expect(2 * p.values.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });

  it('do not depend on the size of the slices, nor on what the kernel did before', async () => {
    const given = problem(200, 31, () => random.next());
    const kernel = await start();
    const inSlices = (slice: number) => {
      load(kernel, given, 10);
      for (let from = 0; from < 200; from += slice) kernel.calibrate(from, Math.min(200, from + slice));
      return jointOf(kernel, given, slice);
    };
    const whole = inSlices(200);
    expect(inSlices(7)).toEqual(whole);
    conditionalOf(
      kernel,
      problem(90, 50, () => random.next()),
      3,
    );
    expect(inSlices(64)).toEqual(whole);
  });
});

describe('elementary functions of the kernel', () => {
  interface Functions extends KernelExports {
    decayOf(u: number): number;
    logarithmOf(x: number): number;
  }
  const ulp = (x: number) => 2 ** (Math.floor(Math.log2(x)) - 23);

  it('take e^−u within 2 units in the last place, and 0 beyond 87', async () => {
    const kernel = await instantiate<Functions>('affinities');
    expect(kernel.decayOf(0)).toBe(1);
    for (let step = 0; step <= 200_000; step++) {
      const u = Math.fround(87 * (step / 200_000) ** 2);
      const exact = Math.exp(-u);
      expect(Math.abs(kernel.decayOf(u) - exact) / ulp(exact), `at ${u}`).toBeLessThanOrEqual(2);
    }
    expect([87.01, 100, 1e9].map((u) => kernel.decayOf(u))).toEqual([0, 0, 0]);
  });

  it('take log x within 2 units in the last place or 1e−7', async () => {
    const kernel = await instantiate<Functions>('affinities');
    for (let step = 0; step <= 100_000; step++) {
      const x = Math.fround(2 ** (-126 + (step * 130) / 100_000));
      const exact = Math.log(x);
      const bound = Math.max(1e-7, 2 * ulp(Math.abs(exact)));
      expect(Math.abs(kernel.logarithmOf(x) - exact) <= bound, `at ${x}`).toBe(true);
    }
  });
});

/** k different rows other than i. */
function distinct(n: number, k: number, i: number): number[] {
  const others = Array.from({ length: n }, (_, j) => j).filter((j) => j !== i);
  for (let j = 0; j < k; j++) {
    const other = j + random.integer(others.length - j);
    [others[j], others[other]] = [others[other]!, others[j]!];
  }
  return others.slice(0, k);
}
