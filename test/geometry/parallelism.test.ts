import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { differenceOf, findParallel, parallelism, type ParallelSearch } from '../../src/geometry/parallelism';
import { clusteredMatrix } from '../support/random-matrix';

// Two parallel sides, one across, one turned about, one word twice.
const X = matrix(6, 2, Float32Array.of(1, 1, 2, 3, 5, 5, 7, 9, 3, 0, 3, 0));

function search(Y: typeof X, a: number, b: number, settings: Partial<ParallelSearch> = {}) {
  const rows = Array.from({ length: Y.rows }, (_, i) => i);
  const steps = findParallel(Y, differenceOf(Y, a, b), {
    rows,
    neighbors: Infinity,
    topn: 3,
    except: [a, b],
    lengths: Infinity,
    ...settings,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('parallelism', () => {
  it('is the cosine of the differences', () => {
    const along = differenceOf(X, 0, 1);
    expect(along.length).toBeCloseTo(Math.sqrt(5), 12);
    expect(parallelism(along, differenceOf(X, 2, 3))).toBeCloseTo(1, 12);
    expect(parallelism(along, differenceOf(X, 3, 2))).toBeCloseTo(-1, 12);
    expect(parallelism(along, differenceOf(X, 0, 4))).toBeCloseTo(0, 12);
    expect(parallelism(along, differenceOf(X, 4, 5))).toBeNaN();
  });
});

describe('findParallel', () => {
  it('gives the most parallel pairs of other words, turned the same way', () => {
    const { pairs, compared } = search(X, 1, 0);
    expect(compared).toBe(6);
    expect(pairs[0]).toMatchObject({ a: 3, b: 2 });
    expect(pairs[0]!.cosine).toBeCloseTo(1, 12);
    expect(pairs.every(({ a, b }) => a > 1 && b > 1)).toBe(true);
  });

  it('equals a full comparison when every row is a partner', () => {
    const Y = clusteredMatrix(60, 8, 4, 2);
    const target = differenceOf(Y, 3, 9);
    const all: number[] = [];
    for (let a = 0; a < 60; a++) {
      for (let b = a + 1; b < 60; b++) {
        if (![a, b].some((row) => row === 3 || row === 9))
          all.push(Math.abs(parallelism(differenceOf(Y, a, b), target)));
      }
    }
    const { pairs, compared } = search(Y, 3, 9, { topn: 20 });
    expect(compared).toBe(1653);
    expect(pairs.map(({ cosine }) => cosine)).toEqual(all.toSorted((a, b) => b - a).slice(0, 20));
  });

  it('can keep to differences about as long', () => {
    // From 0 to 1 is √5 long, from 2 to 3 twice as long.
    expect(search(X, 0, 1, { lengths: 2.01 }).pairs).toContainEqual(expect.objectContaining({ a: 2, b: 3 }));
    expect(search(X, 0, 1, { lengths: 1.9 }).pairs).not.toContainEqual(
      expect.objectContaining({ a: 2, b: 3 }),
    );
  });

  it('compares only near partners when few are asked for', () => {
    expect(search(X, 0, 1, { neighbors: 1 }).compared).toBeLessThanOrEqual(6);
  });
});
