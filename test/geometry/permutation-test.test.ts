import { describe, expect, it } from 'vitest';
import { pearson, ranks, spearman, standardDeviation } from '../../src/geometry/correlation';
import { associationTest, correlationTest } from '../../src/geometry/permutation-test';
import { createRandom } from '../../src/math/random';

describe('associationTest', () => {
  it('tries all groupings of few words', () => {
    // Of the 6 ways to choose two of four, only the observed one has a mean difference of 2.
    const test = associationTest([3, 4], [1, 2], 1);
    expect(test).toMatchObject({ statistic: 2, pValue: 1 / 6, groupings: 6, exact: true });
    expect(test.effect).toBeCloseTo(2 / standardDeviation([1, 2, 3, 4]), 12);
    expect(associationTest([1, 2], [3, 4], 1)).toMatchObject({ statistic: -2, pValue: 1 });
    expect(associationTest([1, 4], [2, 3], 1)).toMatchObject({ statistic: 0, pValue: 4 / 6 });
  });

  it('takes sets of different sizes', () => {
    expect(associationTest([9], [1, 2, 3, 4], 1)).toMatchObject({ statistic: 6.5, pValue: 1 / 5 });
  });

  it('counts every grouping of equal words', () => {
    expect(associationTest([1, 1], [1, 1, 1], 1)).toEqual({
      statistic: 0,
      effect: null,
      pValue: 1,
      groupings: 10,
      exact: true,
    });
  });

  it('tries 10,000 random groupings of many, the same for one seed, near the exact share', () => {
    const random = createRandom(3);
    const x = Array.from({ length: 9 }, () => random.normal() + 0.5);
    const y = Array.from({ length: 9 }, () => random.normal());
    const test = associationTest(x, y, 7);
    expect(test).toMatchObject({ groupings: 10_000, exact: false });
    expect(associationTest(x, y, 7)).toEqual(test);
    expect(associationTest(x, y, 8).pValue).not.toBe(test.pValue);
    // 16 of the same words are few enough to try all.
    const few = [x.slice(0, 8), y.slice(0, 8)] as const;
    const exact = associationTest(...few, 7);
    expect(exact).toMatchObject({ groupings: 12_870, exact: true });
    expect(Math.abs(test.pValue - exact.pValue)).toBeLessThan(0.2);
  });
});

describe('correlationTest', () => {
  it('tries all orders of few numbers', () => {
    expect(correlationTest([1, 2, 3], [2, 4, 6], 1)).toEqual({
      statistic: expect.closeTo(1, 12),
      pValue: 1 / 6,
      groupings: 6,
      exact: true,
    });
    expect(correlationTest([1, 2, 3], [6, 4, 2], 1)?.pValue).toBe(1);
  });

  it('goes to random orders from eight numbers on', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const test = correlationTest(x, [2, 1, 4, 3, 6, 5, 8, 7], 5)!;
    expect(test).toMatchObject({ groupings: 10_000, exact: false });
    expect(test.pValue).toBeLessThan(0.01);
    expect(test.pValue).toBeGreaterThanOrEqual(1 / 10_001);
  });

  it('gives nothing when a row does not vary', () => {
    expect(correlationTest([1, 1, 1], [1, 2, 3], 1)).toBeNull();
  });
});

describe('correlation', () => {
  it('is worked out by hand', () => {
    expect(pearson([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
    expect(spearman([1, 10, 100], [3, 4, 50])).toBeCloseTo(1, 12);
    expect(ranks([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]);
    expect([pearson([], []), pearson([1], [2]), pearson([0, 0], [1, 2])]).toEqual([null, null, null]);
  });
});
