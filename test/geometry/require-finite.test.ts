import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { requireFinite } from '../../src/geometry/require-finite';

describe('requireFinite', () => {
  const X = matrix(4, 2, Float32Array.of(1, 2, 3, NaN, -Infinity, 4, 0, -0));

  it('names the first row that is not finite, the column and the number', () => {
    expect(() => requireFinite(X)).toThrow('row 2 holds NaN in column 2');
    expect(() => requireFinite(X, (row) => `the vector of "w${row}"`)).toThrow(
      'Every number of a vector must be finite; the vector of "w1" holds NaN in column 2.',
    );
    expect(() => requireFinite(X, undefined, 2)).toThrow('row 3 holds -Infinity in column 1');
  });

  it('looks at the rows it is given only', () => {
    expect(() => requireFinite(X, undefined, 0, 1)).not.toThrow();
    expect(() => requireFinite(X, undefined, 3)).not.toThrow();
    expect(() => requireFinite(X, undefined, 0, 2)).toThrow('row 2');
  });

  it('takes the largest and the smallest numbers, and no rows', () => {
    const extremes = matrix(1, 3, Float32Array.of(3.4e38, -3.4e38, 1e-45));
    expect(() => requireFinite(extremes)).not.toThrow();
    expect(() => requireFinite(matrix(0, 3))).not.toThrow();
  });
});
