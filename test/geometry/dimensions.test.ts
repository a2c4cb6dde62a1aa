import { describe, expect, it } from 'vitest';
import { matrix, type Matrix } from '../../src/data/matrix';
import { classLogOdds, logOdds } from '../../src/geometry/class-association';
import { addToCovariance, initCovariance, type Covariance } from '../../src/geometry/covariance';
import {
  addToCorrelations,
  addToSums,
  columnDeviations,
  columnMeans,
  columnShares,
  correlationOf,
  effectiveDimension,
  initCorrelations,
  initSums,
  type ColumnSums,
} from '../../src/geometry/dimensions';
import { vocabularyOf } from '../support/keyed-vectors';
import { clusteredMatrix } from '../support/random-matrix';

const matrixOf = (...rows: number[][]) =>
  matrix(rows.length, rows[0]!.length, Float32Array.from(rows.flat()));

function sumsOf(X: Matrix, from = 0): ColumnSums {
  const sums = initSums(X.columns);
  addToSums(sums, X, from, Math.min(X.rows, from + 1));
  addToSums(sums, X, Math.min(X.rows, from + 1), X.rows);
  return sums;
}

function covarianceOf(X: Matrix): Covariance {
  const covariance = initCovariance(columnMeans(sumsOf(X)), null);
  for (let i = 0; i < X.rows; i += covariance.block) {
    addToCovariance(covariance, X, i, Math.min(X.rows, i + covariance.block));
  }
  return covariance;
}

const effective = (X: Matrix) => effectiveDimension(covarianceOf(X), X.rows);

describe('figures of columns', () => {
  it('by hand, rows left out counting for nothing', () => {
    const sums = sumsOf(matrixOf([99, 99], [3, 1], [-3, 1]), 1);
    expect([...columnShares(sums)]).toEqual([18 / 20, 2 / 20]);
    expect([...columnMeans(sums)]).toEqual([0, 1]);
    expect(sums.rows).toBe(2);
    expect([...columnDeviations(covarianceOf(matrixOf([3, 1], [-3, 1])), 2)]).toEqual([3, 0]);
  });

  it('are zeros, never NaN, for zeros and for nothing', () => {
    expect([...columnShares(sumsOf(matrixOf([0, 0])))]).toEqual([0, 0]);
    expect([...columnMeans(initSums(2))]).toEqual([0, 0]);
  });

  it('have shares that add up to 1', () => {
    const shares = columnShares(sumsOf(clusteredMatrix(50, 7, 3, 1)));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('effectiveDimension', () => {
  it('is 1 for points on a line, wherever it points, and the number of dimensions for a ball', () => {
    expect(effective(matrixOf([1, 2], [2, 4], [4, 8]))).toBeCloseTo(1, 6);
    const ball = [0, 1, 2].flatMap((c) => [1, -1].map((x) => [0, 0, 0].with(c, x)));
    expect(effective(matrixOf(...ball))).toBeCloseTo(3, 12);
  });

  it('by hand: variances 9 and 1 give 100 / 82', () => {
    expect(effective(matrixOf([3, 1], [3, -1], [-3, 1], [-3, -1]))).toBeCloseTo(100 / 82, 12);
  });

  it('is 0 without variance or rows', () => {
    expect(effective(matrixOf([1, 2], [1, 2]))).toBe(0);
    expect(effective(matrixOf([1, 2]))).toBe(0);
  });
});

describe('correlations of columns', () => {
  const correlation = (X: Matrix, numbers: readonly number[], column: number, left = -1) => {
    const into = initCorrelations(columnMeans(sumsOf(X)));
    const counted = (i: number) => i !== left;
    addToCorrelations(into, X, numbers, counted, 0, 1);
    addToCorrelations(into, X, numbers, counted, 1, X.rows);
    return correlationOf(into, column);
  };

  it('are 1 and −1 along a line, whatever scale, and null where nothing varies', () => {
    const X = matrixOf([1, 0.1], [2, 0.1], [4, 0.1]);
    expect(correlation(X, [10, 20, 40], 0)).toBeCloseTo(1, 12);
    expect(correlation(X, [-1, -2, -4], 0)).toBeCloseTo(-1, 12);
    expect(correlation(X, [1, 2, 3], 1)).toBeNull();
    expect(correlation(X, [0.1, 0.1, 0.1], 0)).toBeNull();
    expect(correlation(matrixOf([1]), [1], 0)).toBeNull();
  });

  it('by hand: (0, 0), (1, 0), (0, 1), (1, 1) are uncorrelated, without the last they are', () => {
    const X = matrixOf([0], [1], [0], [1]);
    expect(correlation(X, [0, 0, 1, 1], 0)).toBe(0);
    expect(correlation(X, [0, 0, 1, 1], 0, 3)).toBeCloseTo(-0.5, 12);
  });
});

describe('classLogOdds', () => {
  it('of two classes is the log-odds and its opposite', () => {
    const vocabulary = vocabularyOf({ good: 5, bad: 5 }, [0, 0, 2, 2, 1, 4, 5, 0]);
    expect(classLogOdds(vocabulary, 2, 1)).toEqual(logOdds(vocabulary, 2));
    const opposite = classLogOdds(vocabulary, 2, 0).map((value) => -value);
    opposite.forEach((value, i) => expect(value).toBeCloseTo(logOdds(vocabulary, 2)[i]!, 6));
  });

  it('of three sets each class against the other two', () => {
    const vocabulary = vocabularyOf({ goal: 4 }, [0, 0, 0, 1, 1, 1, 4, 0, 0]);
    const own = Math.log(4.5 / 0.5) - Math.log(5.5 / 2.5);
    expect(classLogOdds(vocabulary, 3, 0)[2]).toBeCloseTo(own, 6);
    expect([...classLogOdds(vocabularyOf({ goal: 4 }), 3, 0)]).toEqual([0, 0, 0]);
  });
});
