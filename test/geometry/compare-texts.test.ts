import { expect, it } from 'vitest';
import { compareTexts } from '../../src/geometry/compare-texts';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

const vectors = keyedVectorsOf(vocabularyOf({ this: 4, great: 3, awesome: 2, bad: 1 }), [
  [0, 0],
  [0.5, 0.5],
  [0, 1],
  [1, 0.2],
  [1, 0.1],
  [-1, 0],
]);

it('gives unrelated codes to different words, and their learned likeness', () => {
  const { oneHot, counts, learned } = compareTexts(vectors, ['great'], ['awesome']);
  expect(oneHot).toEqual({ cosine: 0, distance: Math.SQRT2 });
  expect(counts.cosine).toBe(0);
  expect(learned.cosine).toBeCloseTo(1.02 / Math.sqrt(1.04 * 1.01), 6);
});

it('counts words that come twice, and knows presence from counts', () => {
  const { oneHot, counts } = compareTexts(vectors, ['this', 'this', 'great'], ['this', 'bad']);
  expect(oneHot.cosine).toBeCloseTo(1 / 2, 12);
  expect(counts.cosine).toBeCloseTo(2 / Math.sqrt(5 * 2), 12);
  expect(counts.distance).toBeCloseTo(Math.sqrt(3), 12);
});

it('is symmetric, and 1 for a text with itself', () => {
  const [a, b] = [
    ['this', 'great', 'unheard'],
    ['this', 'bad'],
  ];
  expect(compareTexts(vectors, a, b)).toEqual(compareTexts(vectors, b, a));
  for (const code of Object.values(compareTexts(vectors, a, a)))
    expect(code).toEqual({ cosine: 1, distance: 0 });
});

it('has no cosine for a text without words', () => {
  const { oneHot, learned } = compareTexts(vectors, [], ['this']);
  expect(oneHot.cosine).toBeNull();
  expect(learned.cosine).toBeNull();
});
