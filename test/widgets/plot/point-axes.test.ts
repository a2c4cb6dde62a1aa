import { describe, expect, it } from 'vitest';
import { ticks, tickStep } from '../../../src/widgets/plot/point-axes';

describe('the grid', () => {
  it('has round steps no smaller than asked for', () => {
    expect([0.7, 1, 1.1, 3, 6, 23, 0.04].map(tickStep)).toEqual([1, 1, 2, 5, 10, 50, 0.05]);
  });

  it('has a line at every step in sight', () => {
    expect(ticks(-11, 21, 10)).toEqual([-10, 0, 10, 20]);
    expect(ticks(3, 4, 10)).toEqual([]);
    expect(Object.is(ticks(-1, 1, 10)[0], 0)).toBe(true);
  });
});
