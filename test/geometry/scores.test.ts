import { describe, expect, it } from 'vitest';
import { matrix, row, type Matrix } from '../../src/data/matrix';
import { cosinesIn, plainCosines } from '../../src/geometry/cosines';
import { isAmongFirst, mostSimilar } from '../../src/geometry/most-similar';
import type { SimilarKernel } from '../../src/geometry/kernels';
import { dotProducts, negativeDistances } from '../../src/geometry/scores';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { provideKernelFiles } from '../support/kernels';
import { clusteredMatrix } from '../support/random-matrix';

provideKernelFiles();
const kernel = await instantiate<SimilarKernel & KernelExports>('similar');

const X = matrix(5, 2, Float32Array.of(3, 4, 6, 8, 0, 0, -3, -4, 4, -3));
const norms = Float32Array.of(5, 10, 0, 5, 5);
const rankedBy = (scores: ReturnType<typeof dotProducts>) => mostSimilar(scores, norms, 0, 4, () => false);

describe('by hand', () => {
  it('dot products: highest first, lowest first, zeros left out', () => {
    const { similar, different } = rankedBy(dotProducts(X));
    expect([...similar.indices]).toEqual([1, 4, 3]);
    expect([...similar.scores]).toEqual([50, 0, -25]);
    expect([...different.indices]).toEqual([3, 4, 1]);
  });

  it('distances: least first, greatest first, zeros left out', () => {
    const { similar, different } = rankedBy(negativeDistances(X));
    expect([...similar.indices]).toEqual([1, 4, 3]);
    expect([...similar.scores]).toEqual([-5, -Math.fround(Math.sqrt(50)), -10]);
    expect([...different.indices]).toEqual([3, 4, 1]);
  });

  it('equal scores: lower index first, in both lists', () => {
    const ties = matrix(4, 1, Float32Array.of(1, 2, 2, 2));
    for (const scores of [dotProducts(ties), negativeDistances(ties)]) {
      const { similar, different } = mostSimilar(scores, Float32Array.of(1, 2, 2, 2), 0, 2, () => false);
      expect([...similar.indices]).toEqual([1, 2]);
      expect([...different.indices]).toEqual([1, 2]);
    }
  });
});

it('unit vectors stand in one order by all three measures', () => {
  const units = clusteredMatrix(400, 9, 3, 5);
  for (let i = 0; i < units.rows; i++) {
    const vector = row(units, i);
    const length = Math.hypot(...vector);
    vector.forEach((x, c) => (vector[c] = x / length));
  }
  const ones = new Float32Array(400).fill(1);
  const [byCosine, byDot, byDistance] = [
    plainCosines(units),
    dotProducts(units),
    negativeDistances(units),
  ].map((scores) => mostSimilar(scores, ones, 7, 60, () => false));
  for (const list of ['similar', 'different'] as const) {
    expect([...byDot![list].indices]).toEqual([...byCosine![list].indices]);
    expect([...byDistance![list].indices]).toEqual([...byCosine![list].indices]);
  }
});

describe('isAmongFirst', () => {
  it.each([
    { name: 'cosines', of: plainCosines },
    { name: 'cosines of the kernel', of: (rows: Matrix) => cosinesIn(rows, kernel) },
    { name: 'dot products', of: dotProducts },
    { name: 'distances', of: negativeDistances },
  ])('agrees with the lists: $name', ({ of }) => {
    // Whole numbers, so that many scores are equal.
    const rows = matrix(90, 2);
    rows.data.forEach((_, i) => (rows.data[i] = ((i * 7919) % 11) - 5));
    const lengths = Float32Array.from({ length: 90 }, (_, i) => Math.hypot(...row(rows, i)));
    const scores = of(rows);
    const excluded = (i: number) => i % 9 === 4;
    for (const list of ['similar', 'different'] as const) {
      for (const k of [1, 7, 60]) {
        for (const query of [0, 13, 40]) {
          const first = new Set(mostSimilar(scores, lengths, query, k, excluded)[list].indices);
          const among = Array.from({ length: 90 }, (_, i) => i).filter(
            (other) => !excluded(other) && isAmongFirst(scores, lengths, { query, other, k, list }, excluded),
          );
          expect(new Set(among)).toEqual(first);
        }
      }
    }
  });
});
