import { expect, it } from 'vitest';
import { distanceRows, parsePair } from '../../../src/views/words/tools/distance-rows';
import { trustSentence } from '../../../src/views/words/trust-sentence';

it('reads a pair of words, however it is parted', () => {
  for (const text of ['good bad', 'good, bad', ' good – bad ', 'good - bad', 'good;bad']) {
    expect(parsePair(text)).toEqual(['good', 'bad']);
  }
  expect(parsePair('well-made film')).toEqual(['well-made', 'film']);
  expect(parsePair('good')).toBeNull();
  expect(parsePair('a b c')).toBeNull();
  expect(parsePair('  ')).toBeNull();
});

it('keeps the order of the pairs, with dashes for what is not known and the printed value beside', () => {
  const answer = {
    a: 'good',
    b: 'bad',
    missing: null,
    map: 3,
    original: 2,
    cosine: -0.5,
    mapRank: 9,
    originalRank: 8,
  };
  const rows = distanceRows(
    [
      ['terrible', 'horrible'],
      ['good', 'bad'],
      ['bad', 'good'],
    ],
    [answer],
  );
  expect(rows.map(({ map, printed }) => [map, printed])).toEqual([
    [null, 4.2333],
    [3, 98.2078],
    [null, null],
  ]);
});

it('says how far a map can be trusted, or why that is not known', () => {
  const positions = new Float32Array(30);
  const value = { neighbors: 4, trustworthiness: 0.98765, continuity: 0.5, kept: new Float32Array(10) };
  const trust = { positions, status: 'measured' as const, progress: 1, value, message: '' };
  expect(trustSentence(10, trust, false)).toBe(
    'Trustworthiness 0.988, continuity 0.500 (k = 4, all 10 words)',
  );
  expect(trustSentence(10, { ...trust, status: 'running', progress: 0.47, value: null }, false)).toMatch(
    /40 %$/,
  );
  expect(trustSentence(10, trust, true)).toMatch(/when the map has ended/);
  expect(trustSentence(10, null, false)).toMatch(/not measured/);
  expect(trustSentence(2, null, false)).toMatch(/cannot be measured with 2 words/);
  expect(trustSentence(null, null, false)).toMatch(/once there is a map/);
});
