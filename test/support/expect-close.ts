import { expect } from 'vitest';

/** numpy's rule: |actual − expected| ≤ atol + rtol · |expected|, entry by entry. */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { rtol = 1e-5, atol = 1e-7 } = {},
) {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(actual[i]! - expected[i]!);
    const bound = atol + rtol * Math.abs(expected[i]!);
    if (!(error <= bound)) {
      expect.fail(`entry ${i}: got ${actual[i]}, expected ${expected[i]} (error ${error} > ${bound})`);
    }
  }
}
