import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import { compareRows } from '../../src/geometry/compare';
import { cosinesIn, plainCosines, type Cosines } from '../../src/geometry/cosines';
import type { SimilarKernel } from '../../src/geometry/kernels';
import { mostSimilar as rank } from '../../src/geometry/most-similar';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import golden from '../golden/most-similar.json';
import { expectClose } from '../support/expect-close';
import { provideKernelFiles } from '../support/kernels';
import { clusteredMatrix } from '../support/random-matrix';

provideKernelFiles();

const engines: { name: string; cosinesOf: (X: Matrix) => Promise<Cosines> }[] = [
  {
    name: 'WebAssembly',
    cosinesOf: async (X) => cosinesIn(X, await instantiate<SimilarKernel & KernelExports>('similar')),
  },
  { name: 'JavaScript', cosinesOf: (X) => Promise.resolve(plainCosines(X)) },
];

const goldenRows = matrix(golden.rows, golden.columns, Float32Array.from(golden.X));
const product = ({ columns, data }: Matrix, a: number, b: number) => {
  let sum = 0;
  for (let c = 0; c < columns; c++) sum += data[a * columns + c]! * data[b * columns + c]!;
  return sum;
};
const normsOf = (X: Matrix) => Float32Array.from({ length: X.rows }, (_, i) => Math.sqrt(product(X, i, i)));
const cosineOf = (X: Matrix, a: number, b: number) =>
  product(X, a, b) / Math.sqrt(product(X, a, a)) / Math.sqrt(product(X, b, b));

describe.each(engines)('mostSimilar, $name', ({ cosinesOf }) => {
  async function mostSimilar(X: Matrix, query: number, k: number, excluded: (index: number) => boolean) {
    return rank(await cosinesOf(X), normsOf(X), query, k, excluded);
  }

  it('ranks as scikit-learn and a stable sort do', async () => {
    const { similar, different } = await mostSimilar(goldenRows, golden.query, 12, (index) => index < 2);
    expect([...similar.indices]).toEqual(golden.similar);
    expect([...different.indices]).toEqual(golden.different);
    expectClose(similar.scores, golden.similarCosines, { atol: 1e-6 });
    expectClose(different.scores, golden.differentCosines, { atol: 1e-6 });
  });

  it.each([
    { rows: 1500, columns: 5, k: 999 },
    { rows: 1200, columns: 100, k: 50 },
    ...Array.from({ length: 12 }, (_, i) => ({ rows: 300, columns: i + 1, k: 20 })),
  ])('equals a full sort of all cosines: $rows × $columns, k = $k', async ({ rows, columns, k }) => {
    const X = clusteredMatrix(rows, columns, 7, 1);
    const cosineWith = (i: number) => Math.fround(cosineOf(X, 9, i));
    const others = Array.from({ length: rows }, (_, i) => i).filter((i) => i !== 9);
    const { similar, different } = await mostSimilar(X, 9, k, () => false);
    const up = others.toSorted((a, b) => cosineWith(a) - cosineWith(b) || a - b);
    const down = others.toSorted((a, b) => cosineWith(b) - cosineWith(a) || a - b);
    expect([...different.indices]).toEqual(up.slice(0, k));
    expect([...similar.indices]).toEqual(down.slice(0, k));
    expect([...similar.scores]).toEqual(down.slice(0, k).map(cosineWith));
  });

  it.each([1, 3, 8, 24, 384])('is near within the error that it states: %s columns', async (columns) => {
    const X = clusteredMatrix(500, columns, 2, 3);
    const cosines = await cosinesOf(X);
    for (const query of [0, 499]) {
      const near = cosines.near(query);
      for (let i = 0; i < 500; i++) {
        expect(Math.abs(near[i]! - cosineOf(X, query, i))).toBeLessThanOrEqual(cosines.error);
        expect(cosines.exact(query, i)).toBeCloseTo(cosineOf(X, query, i), 12);
      }
    }
  });

  it('tells apart what is nearer than that error', async () => {
    const X = matrix(900, 2);
    for (let i = 0; i < 900; i++) {
      const angle = i === 0 ? 0 : 0.5 + ((i * 577) % 899) * 1e-7;
      X.data.set([Math.cos(angle) * 1000, Math.sin(angle) * 1000], 2 * i);
    }
    const order = Array.from({ length: 899 }, (_, i) => i + 1).toSorted(
      (a, b) => Math.fround(cosineOf(X, 0, b)) - Math.fround(cosineOf(X, 0, a)) || a - b,
    );
    const { similar } = await mostSimilar(X, 0, 5, () => false);
    expect([...similar.indices]).toEqual(order.slice(0, 5));
  });

  it('puts the lower index first among equals, in both lists', async () => {
    const X = matrix(6, 1, Float32Array.of(1, 2, -1, 3, -2, 5));
    const { similar, different } = await mostSimilar(X, 3, 4, () => false);
    expect([...similar.indices]).toEqual([0, 1, 5, 2]);
    expect([...different.indices]).toEqual([2, 4, 0, 1]);
  });

  it('leaves out the query, what is excluded, and rows of zeros; gives fewer than k when fewer remain', async () => {
    const X = matrix(5, 2, Float32Array.of(1, 0, 0, 0, 1, 1, 0, 1, 1, 0.5));
    const { similar } = await mostSimilar(X, 0, 10, (index) => index === 3);
    expect([...similar.indices]).toEqual([4, 2]);
  });

  it('gives nothing for a query without direction', async () => {
    const X = matrix(3, 2, Float32Array.of(0, 0, 1, 0, 1, 1));
    expect((await mostSimilar(X, 0, 5, () => false)).similar.indices).toHaveLength(0);
  });

  it.each([0, 1000, 2.5, NaN])('refuses %s neighbours', async (k) => {
    const X = matrix(3, 1, Float32Array.of(1, 2, 3));
    await expect(mostSimilar(X, 0, k, () => false)).rejects.toThrow(`from 1 to 999; got ${k}`);
  });

  it('refuses a row that is not there', async () => {
    const X = matrix(3, 1, Float32Array.of(1, 2, 3));
    await expect(mostSimilar(X, 3, 1, () => false)).rejects.toThrow('from 0 to 2, got 3');
  });
});

describe('compareRows', () => {
  it('agrees with scikit-learn', () => {
    for (const { a, b, cosine, dot, euclidean } of golden.pairs) {
      const result = compareRows(goldenRows, a, b);
      expectClose([result.cosine!, result.dot, result.euclidean], [cosine, dot, euclidean], { rtol: 1e-6 });
    }
  });

  it('says same direction whatever the lengths', () => {
    const result = compareRows(matrix(2, 2, Float32Array.of(1, 0, 2, 0)), 0, 1);
    expect(result).toEqual({ cosine: 1, dot: 2, norms: [1, 2], euclidean: 1 });
  });

  it('has no cosine with a zero vector', () => {
    const result = compareRows(matrix(2, 2, Float32Array.of(0, 0, 3, 4)), 0, 1);
    expect(result).toEqual({ cosine: null, dot: 0, norms: [0, 5], euclidean: 5 });
  });
});
