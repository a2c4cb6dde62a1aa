import { describe, expect, it } from 'vitest';
import type { WordPair } from '../../../src/engine/protocol';
import {
  bandText,
  listedPairs,
  oneHotDistanceText,
  pairCosineText,
  pairRows,
  pairText,
  SOURCE_PAIRS,
} from '../../../src/views/inspector/pairs';
import { oneHotText, operandsOf } from '../../../src/views/inspector/measure-text';

const pairOf = (cosine: number | null): WordPair => ({
  found: true,
  cosine,
  dot: 2,
  norms: [1, 2],
  euclidean: 1,
});
const missing: WordPair = { found: false, missing: 'good', suggestions: [] };
const names = (...args: Parameters<typeof listedPairs>) =>
  listedPairs(...args).map(({ pair }) => pairText(pair));
const source = SOURCE_PAIRS.map(({ pair }) => pairText(pair));

describe('listed pairs', () => {
  it('begin with those of the source, as printed', () => {
    expect(names([], [], [])).toEqual(source);
    expect(SOURCE_PAIRS.map(({ printed }) => printed)).toEqual([
      '−0.991012',
      'map 117.5015',
      '−0.780565',
      '0.898909',
    ]);
  });

  it('hold those added and all of pinned words, each once, whichever word is named first', () => {
    expect(names([['bad', 'good']], ['good', 'a', 'bad'], [])).toEqual([
      'bad–good',
      'good–a',
      'a–bad',
      ...source.filter((text) => text !== 'good–bad'),
    ]);
  });

  it('leave out what was taken off', () => {
    expect(names([], [], [['bad', 'good']])).not.toContain('good–bad');
    expect(names([], ['good', 'bad'], [['bad', 'good']])).toContain('good–bad');
  });

  it('of the source are left out where words are missing, others stay', () => {
    const listed = listedPairs([['x', 'y']], [], []);
    expect(
      pairRows(
        listed,
        listed.map(() => missing),
        null,
      ).map(({ pair }) => pairText(pair)),
    ).toEqual(['x–y']);
    expect(pairRows(listed, [], null)).toEqual([]);
  });
});

describe('numbers of a pair', () => {
  it('lie in the band or not', () => {
    const row = (at: number, cosine: number | null) => ({ source: SOURCE_PAIRS[at]!, found: pairOf(cosine) });
    expect(bandText(row(0, -0.99))).toBe('in band (below −0.5)');
    expect(bandText(row(0, -0.5))).toBe('out of band (below −0.5)');
    expect(bandText(row(3, 0.51))).toBe('in band (above 0.5)');
    expect(bandText(row(3, null))).toBe('out of band (above 0.5)');
    expect(bandText({ source: null, found: pairOf(1) })).toBe('–');
  });

  it('say what they are made of, the number last', () => {
    const pair = { found: true, cosine: 1, dot: 2, norms: [1, 2], euclidean: 1 } as const;
    expect(operandsOf('cosine', 'x', 'y', pair).map(({ value }) => value)).toEqual([
      '2.000000',
      '1.000000',
      '2.000000',
      '1.000000',
    ]);
    expect(operandsOf('dot', 'x', 'y', pair).at(-1)).toEqual({ name: 'a · b', value: '2.000000' });
    expect(operandsOf('euclidean', 'x', 'y', pair).at(-1)).toEqual({ name: 'distance', value: '1.000000' });
    expect(operandsOf('cosine', 'x', 'y', { ...pair, cosine: null }).at(-1)?.value).toBe('undefined');
  });

  it('are dashes for missing words and undefined without direction', () => {
    expect(pairCosineText(missing)).toBe('–');
    expect(pairCosineText(pairOf(null))).toBe('undefined');
    expect(pairCosineText(pairOf(-0.25))).toBe('−0.250000');
  });

  it('as one-hot vectors are √2 apart, and a word is not apart from itself', () => {
    expect(oneHotDistanceText(['movie', 'film'])).toBe('1.41421356');
    expect(oneHotDistanceText(['good', 'good'])).toBe('0');
    expect(oneHotText('good', 'bad')).toBe('one-hot: distance 1.41421356, cosine 0');
    expect(oneHotText('good', 'good')).toBe('one-hot: distance 0, cosine 1');
  });
});
