import { expect, it } from 'vitest';
import { rowForKey, withActive } from '../../src/widgets/active-row';

it.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['PageDown', 5, 15],
  ['PageUp', 15, 5],
  ['Home', 5, 0],
  ['End', 5, 99],
])('%s from row %i of 100 leads to %i', (key, active, next) => {
  expect(rowForKey(key, active, 100, 10)).toBe(next);
});

it.each([
  ['ArrowUp', 0, 0],
  ['PageUp', 3, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 95, 99],
])('%s from row %i stays within the list', (key, active, next) => {
  expect(rowForKey(key, active, 100, 10)).toBe(next);
});

it('moves by a row at least where less than one fits', () => {
  expect(rowForKey('PageDown', 5, 100, 0.4)).toBe(6);
});

it('leaves other keys and empty lists alone', () => {
  expect(rowForKey('Enter', 5, 100, 10)).toBeNull();
  expect(rowForKey('Tab', 5, 100, 10)).toBeNull();
  expect(rowForKey('End', 0, 0, 10)).toBeNull();
});

it('keeps the active row in the page, in order and once', () => {
  expect(withActive([10, 11, 12], 2, 100)).toEqual([2, 10, 11, 12]);
  expect(withActive([10, 11, 12], 50, 100)).toEqual([10, 11, 12, 50]);
  expect(withActive([10, 11, 12], 11, 100)).toEqual([10, 11, 12]);
  expect(withActive([], 0, 0)).toEqual([]);
});
