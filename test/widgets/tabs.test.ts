import { expect, it } from 'vitest';
import { tabAfter } from '../../src/widgets/Tabs';

it('arrows go round the ends, Home and End to them, other keys nowhere', () => {
  expect(tabAfter('ArrowRight', 3, 4)).toBe(0);
  expect(tabAfter('ArrowRight', 0, 4)).toBe(1);
  expect(tabAfter('ArrowLeft', 0, 4)).toBe(3);
  expect(tabAfter('Home', 2, 4)).toBe(0);
  expect(tabAfter('End', 1, 4)).toBe(3);
  expect(tabAfter('Enter', 1, 4)).toBeNull();
  expect(tabAfter('ArrowLeft', 0, 1)).toBe(0);
});
