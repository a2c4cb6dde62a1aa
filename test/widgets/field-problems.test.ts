import { expect, it } from 'vitest';
import { noted } from '../../src/widgets/field-problems';

it('keeps the problem of each field until that field is right', () => {
  const one = noted(new Map(), 'epochs', 'Epochs needs a number.');
  const two = noted(one, 'seed', 'Seed needs a number.');
  expect([...two.values()]).toEqual(['Epochs needs a number.', 'Seed needs a number.']);
  expect([...noted(two, 'epochs', null)]).toEqual([['seed', 'Seed needs a number.']]);
  expect(noted(one, 'epochs', null).size).toBe(0);
});

it('replaces the problem of a field, and leaves the map it was given alone', () => {
  const one = noted(new Map(), 'epochs', 'Epochs needs a number.');
  expect([...noted(one, 'epochs', 'Epochs must be a whole number.').values()]).toEqual([
    'Epochs must be a whole number.',
  ]);
  expect([...one.values()]).toEqual(['Epochs needs a number.']);
});
