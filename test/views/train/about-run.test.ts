import { expect, it } from 'vitest';
import { browserName } from '../../../src/views/train/about-run';
import { duration, kilobytes, milliseconds, ratio, weight } from '../../../src/views/train/format';
import { INITIAL } from '../../../src/session/session';
import { seedsText, sharedSeed } from '../../../src/views/train/seeds';

it.each([
  [
    'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    'Chromium 131.0.0.0',
  ],
  [
    'Mozilla/5.0 (Windows) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51',
    'Edge 131.0.2903.51',
  ],
  ['Mozilla/5.0 (X11; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox 132.0'],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari 18.1',
  ],
  ['something else', 'something else'],
])('reads the browser from %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

it('writes numbers as the page shows them', () => {
  expect(kilobytes(4 * 160_289)).toBe('626.13 KB');
  expect([8.42, 59.6, 61, 3780].map(duration)).toEqual(['8.4 s', '1 min 0 s', '1 min 1 s', '1 h 3 min']);
  expect([0.0912, 1.44, 12.3].map(milliseconds)).toEqual(['0.09 ms', '1.4 ms', '12 ms']);
  expect(milliseconds(null)).toBe('not measured yet');
  expect([0.47776, 58.68, 1234.4].map(ratio)).toEqual(['0.478', '58.7', '1,234']);
  expect(weight(-0.05)).toBe('−0.05000');
});

it('shows one seed only when all four are equal', () => {
  const { settings } = INITIAL;
  expect(sharedSeed(settings)).toBe(1);
  expect(seedsText(settings)).toBe('seed 1');
  const other = { ...settings, map: { ...settings.map, seed: 7 } };
  expect(sharedSeed(other)).toBeNull();
  expect(seedsText(other)).toBe('seeds: split 1, weights 1, order 1, map 7');
});
