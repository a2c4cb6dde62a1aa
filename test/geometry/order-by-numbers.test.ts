import { describe, expect, it } from 'vitest';
import { orderByNumbers } from '../../src/geometry/order-by-numbers';
import { createRandom } from '../../src/math/random';

describe('orderByNumbers', () => {
  it('sorts floats of both signs, the lower place first among equals in both directions', () => {
    const numbers = Float32Array.of(0.5, -2, 3e30, -0, 0, -2, 1e-40, -3e30);
    expect([...orderByNumbers(numbers, false)]).toEqual([7, 1, 5, 3, 4, 6, 0, 2]);
    expect([...orderByNumbers(numbers, true)]).toEqual([2, 0, 6, 3, 4, 1, 5, 7]);
  });

  it('sorts counts up to 32 bits', () => {
    const counts = Uint32Array.of(7, 0xffffffff, 0, 7);
    expect([...orderByNumbers(counts, true)]).toEqual([1, 0, 3, 2]);
    expect([...orderByNumbers(counts, false)]).toEqual([2, 0, 3, 1]);
  });

  it('agrees with a comparison sort', () => {
    const random = createRandom(3);
    const numbers = Float32Array.from({ length: 5000 }, () => Math.fround(random.normal()));
    numbers.copyWithin(100, 0, 300);
    const expected = [...numbers.keys()].sort((a, b) => numbers[b]! - numbers[a]! || a - b);
    expect([...orderByNumbers(numbers, true)]).toEqual(expected);
    expect(orderByNumbers(new Float32Array(), true)).toHaveLength(0);
  });
});
