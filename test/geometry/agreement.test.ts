import { expect, it } from 'vitest';
import { agreementOf } from '../../src/geometry/agreement';

it('is 1 for the same groups under other names', () => {
  expect(agreementOf([0, 0, 1, 1], [7, 7, 2, 2])).toEqual({ randIndex: 1, purity: 1 });
  expect(agreementOf([], [])).toEqual({ randIndex: 1, purity: 1 });
});

it('agrees with scikit-learn’s adjusted_rand_score', () => {
  expect(agreementOf([0, 0, 1, 2], [0, 0, 1, 1]).randIndex).toBeCloseTo(0.571428571428, 10);
  expect(agreementOf([0, 0, 1, 1], [0, 1, 0, 1]).randIndex).toBeCloseTo(-0.5, 10);
  expect(agreementOf([0, 0, 0, 0], [0, 1, 2, 3]).randIndex).toBe(0);
});

it('counts the commonest kind of each group as pure', () => {
  expect(agreementOf([0, 0, 0, 1, 1], [1, 1, 2, 2, 2]).purity).toBeCloseTo(0.8, 12);
});
