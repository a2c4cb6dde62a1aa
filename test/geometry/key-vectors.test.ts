import { describe, expect, it } from 'vitest';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

describe('keyVectors', () => {
  const vocabulary = vocabularyOf({ good: 3 });

  it('knows the length of each row', () => {
    const { norms } = keyedVectorsOf(vocabulary, [
      [0, 0],
      [3, 4],
      [0, -2],
    ]);
    expect([...norms]).toEqual([0, 5, 2]);
  });

  it('refuses a matrix of another height', () => {
    expect(() => keyedVectorsOf(vocabulary, [[1], [2]])).toThrow('3 tokens need as many rows, got 2');
  });

  it('names the word whose vector is broken', () => {
    expect(() => keyedVectorsOf(vocabulary, [[1], [2], [NaN]])).toThrow('vector of "good" (row 2)');
  });
});
