import { expect, it } from 'vitest';
import { distanceOf, guessFrame, nameHeights } from '../../src/widgets/plot/guess-frame';

it('turns pixels into the place that has them', () => {
  const frame = guessFrame(
    [
      { x: -2, y: 10 },
      { x: 6, y: 12 },
    ],
    400,
  );
  for (const place of [
    { x: -2, y: 10 },
    { x: 6, y: 12 },
    { x: 1.5, y: 8 },
  ]) {
    const [left, top] = frame.pixels(place);
    const back = frame.placeAt(left, top);
    expect(back.x).toBeCloseTo(place.x);
    expect(back.y).toBeCloseTo(place.y);
  }
});

it('keeps one scale, y upward, and room at the edges for names', () => {
  const frame = guessFrame(
    [
      { x: 0, y: 0 },
      { x: 10, y: 5 },
    ],
    100,
  );
  expect(frame.pixels({ x: 0, y: 0 })).toEqual([15, 67.5]);
  expect(frame.pixels({ x: 10, y: 5 })).toEqual([85, 32.5]);
});

it('puts a single place in the middle', () => {
  expect(guessFrame([{ x: 3, y: 3 }], 100).pixels({ x: 3, y: 3 })).toEqual([50, 50]);
});

it('measures by Euclid', () => {
  expect(distanceOf({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
});

it('moves names down where they would cover each other, and no others', () => {
  expect(
    nameHeights([
      [10, 50],
      [20, 50],
      [30, 52],
      [300, 51],
      [15, 200],
    ]),
  ).toEqual([50, 63, 76, 51, 200]);
});
