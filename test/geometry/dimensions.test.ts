import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { classLogOdds, logOdds } from '../../src/geometry/class-association';
import { addToCovariance, initCovariance } from '../../src/geometry/covariance';
import { columnCorrelation, dimensionFigures, effectiveDimension } from '../../src/geometry/dimensions';
import { row, type Matrix } from '../../src/data/matrix';
import { vocabularyOf } from '../support/keyed-vectors';
import { clusteredMatrix } from '../support/random-matrix';

const matrixOf = (...rows: number[][]) =>
  matrix(rows.length, rows[0]!.length, Float32Array.from(rows.flat()));

const all = ({ rows }: Matrix) => Uint32Array.from({ length: rows }, (_, i) => i);

function effective(X: Matrix): number {
  const { means } = dimensionFigures(X, all(X));
  const covariance = initCovariance(means, null);
  for (let i = 0; i < X.rows; i += covariance.block) {
    addToCovariance(covariance, X, i, Math.min(X.rows, i + covariance.block));
  }
  return effectiveDimension(covariance, X.rows);
}

describe('dimensionFigures', () => {
  it('by hand, rows left out counting for nothing', () => {
    const X = matrixOf([99, 99], [3, 1], [-3, 1]);
    const figures = dimensionFigures(X, [1, 2]);
    expect([...figures.shares]).toEqual([18 / 20, 2 / 20]);
    expect([...figures.means]).toEqual([0, 1]);
    expect([...figures.deviations]).toEqual([3, 0]);
    expect(figures.rows).toBe(2);
  });

  it('is zeros, never NaN, for zeros and for nothing', () => {
    expect([...dimensionFigures(matrixOf([0, 0]), [0]).shares]).toEqual([0, 0]);
    expect([...dimensionFigures(matrixOf([1, 0]), []).means]).toEqual([0, 0]);
  });

  it('shares add up to 1', () => {
    const X = clusteredMatrix(50, 7, 3, 1);
    expect(dimensionFigures(X, all(X)).shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('effectiveDimension', () => {
  it('is 1 for points on a line, wherever it points, and the number of dimensions for a ball', () => {
    expect(effective(matrixOf([1, 2], [2, 4], [4, 8]))).toBeCloseTo(1, 6);
    expect(
      effective(matrixOf([1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1])),
    ).toBeCloseTo(3, 12);
  });

  it('by hand: variances 9 and 1 give 100 / 82', () => {
    expect(effective(matrixOf([3, 1], [3, -1], [-3, 1], [-3, -1]))).toBeCloseTo(100 / 82, 12);
  });

  it('is 0 without variance or rows', () => {
    expect(effective(matrixOf([1, 2], [1, 2]))).toBe(0);
    expect(effective(matrixOf([1, 2]))).toBe(0);
  });
});

describe('columnCorrelation', () => {
  it('is 1 and −1 along a line, whatever scale, and null where nothing varies', () => {
    const X = matrixOf([1, 0.1], [2, 0.1], [4, 0.1]);
    expect(columnCorrelation(X, 0, [10, 20, 40], [0, 1, 2])).toBeCloseTo(1, 12);
    expect(columnCorrelation(X, 0, [-1, -2, -4], [0, 1, 2])).toBeCloseTo(-1, 12);
    expect(columnCorrelation(X, 1, [1, 2, 3], [0, 1, 2])).toBeNull();
    expect(columnCorrelation(X, 0, [5, 5, 5], [0, 1, 2])).toBeNull();
    expect(columnCorrelation(X, 0, [1, 2, 3], [0])).toBeNull();
  });

  it('by hand: (0, 0), (1, 0), (0, 1), (1, 1) are uncorrelated', () => {
    const X = matrixOf([0], [1], [0], [1]);
    expect(columnCorrelation(X, 0, [0, 0, 1, 1], [0, 1, 2, 3])).toBe(0);
    expect([...row(X, 1)]).toEqual([1]);
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
