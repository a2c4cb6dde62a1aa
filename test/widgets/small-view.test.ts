import { expect, it } from 'vitest';
import { smallView } from '../../src/widgets/plot/small-view';

it('fills the picture with a flat map, y upward', () => {
  const view = smallView(new Float32Array([0, 0, 2, 0, 2, 2, 0, 2]), 2, 100);
  expect([...view]).toEqual([5, 95, 95, 95, 95, 5, 5, 5]);
});

it('keeps the proportions and the middle', () => {
  const view = smallView(new Float32Array([-4, 0, 4, 1]), 2, 100);
  expect([...view].map(Math.round)).toEqual([5, 56, 95, 44]);
});

it('sees a map of three dimensions from its home place: z upward, y − x across', () => {
  const [ax, ay, bx, by, cx] = smallView(new Float32Array([0, 0, 0, 0, 0, 1, -1, 1, 0]), 3, 100);
  expect(bx).toBeCloseTo(ax ?? NaN);
  expect(by).toBeLessThan(ay ?? NaN);
  expect(cx).toBeGreaterThan(ax ?? NaN);
});

it('puts a single point, and points that all coincide, in the middle', () => {
  expect([...smallView(new Float32Array([7, -3]), 2, 100)]).toEqual([50, 50]);
  expect([...smallView(new Float32Array([1, 1, 1, 1, 1, 1]), 3, 100)]).toEqual([50, 50, 50, 50]);
});
