import { expect, it } from 'vitest';
import { correlation } from '../../src/math/correlation';

it('correlation is Pearson’s r, and null without spread', () => {
  expect(correlation(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6))).toBe(1);
  expect(correlation(Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1))).toBe(-1);
  expect(correlation(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4))).toBeCloseTo(0.8, 12);
  expect(correlation(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNull();
  expect(correlation(new Float64Array(), new Float64Array())).toBeNull();
});
