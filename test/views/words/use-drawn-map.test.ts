import { expect, it } from 'vitest';
import type { DrawnMap } from '../../../src/session/map-points';
import { nextDrawn } from '../../../src/views/words/use-drawn-map';
import { mapOfOneWord } from '../../support/map-state';

const waiting = mapOfOneWord;
const drawn = (run: number): DrawnMap => ({ ...waiting(run), positions: new Float32Array([0, 0, 0]) });

it('shows a map as soon as it has coordinates', () => {
  const [first, second] = [drawn(1), drawn(2)];
  expect(nextDrawn(first, null)).toBe(first);
  expect(nextDrawn(second, first)).toBe(second);
});

it('holds the map before while the next one has none, however that one ends', () => {
  const first = drawn(1);
  expect(nextDrawn(waiting(2), first)).toBe(first);
  expect(nextDrawn({ ...waiting(2), status: 'failed' }, first)).toBe(first);
});

it('shows nothing before the first coordinates and after the map was dropped', () => {
  expect(nextDrawn(waiting(1), null)).toBeNull();
  expect(nextDrawn(null, drawn(1))).toBeNull();
});
