import { describe, expect, it } from 'vitest';
import type { DimensionRecord, Dimensions, Oddities, OddityList } from '../../../src/engine/protocol';
import { dimensionSentence, dimensionsOfHalf } from '../../../src/views/words/tools/dimension-figures';
import { matrixColumns, matrixSort } from '../../../src/views/words/tools/matrix-columns';
import { kindsOf, oddityCounts, oddityValue } from '../../../src/views/words/tools/oddity-lists';

const dimensionsOf = (shares: readonly number[], effective: number): Dimensions => ({
  rows: 9,
  correlated: 0,
  effective,
  dimensions: shares.map((share, column): DimensionRecord => ({
    column,
    share,
    mean: 0,
    deviation: 1,
    correlation: null,
  })),
});

describe('what is said of dimensions', () => {
  it('few directions and few dimensions', () => {
    const value = dimensionsOf([0.02, 0.02, 0.734, 0.1, 0.05, 0.03, 0.026, 0.02], 1.6);
    expect(dimensionSentence(value)).toBe(
      'Few directions carry most of the variance: it is spread over about 1.6 of 8. Few dimensions carry most of the length: 1 of 8 holds half of it, embedding_2 alone 73.4 %.',
    );
  });

  it('a ball', () => {
    const sentence = dimensionSentence(dimensionsOf(Array<number>(8).fill(1 / 8), 7.9));
    expect(sentence).toMatch(
      /^The variance is spread over about 7\.9 of 8 directions\. No dimension stands out/,
    );
    expect(sentence).toContain('it takes 4 of 8 to hold half');
  });

  it('nothing at all', () => {
    expect(dimensionSentence(dimensionsOf([0, 0], 0))).toMatch(/^All rows are alike/);
    expect(dimensionsOfHalf([])).toBe(0);
  });
});

describe('columns of the matrix', () => {
  it('have the names of the source, and sort by their number', () => {
    const names = matrixColumns(0, 15, null).map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['Index', 'Word', 'Count', 'embedding_0']);
    expect(names.at(-1)).toBe('embedding_15');
    const sorts = ['Index', 'Word', 'Count', 'embedding_0', 'embedding_15', 'embedding_299'];
    expect(sorts.map((name) => matrixSort({ name, descending: true }))).toEqual([
      'index',
      'word',
      'count',
      0,
      15,
      299,
    ]);
  });
});

describe('oddities', () => {
  const list = (total: number): OddityList => ({ rows: [], total });
  const found: Oddities = {
    lists: {
      neverUpdated: null,
      duplicates: list(5),
      smallestNorm: list(9),
      largestNorm: list(9),
      closestToCentroid: list(9),
      leastMoved: null,
      withoutVector: list(37),
    },
    groups: 2,
    words: 46,
    frozen: false,
  };

  it('leave out what the vectors cannot tell', () => {
    expect(kindsOf(found)).toEqual([
      'duplicates',
      'smallestNorm',
      'largestNorm',
      'closestToCentroid',
      'withoutVector',
    ]);
  });

  it('are counted', () => {
    expect(oddityCounts(found).map(({ value, note }) => `${value} ${note}`)).toEqual([
      '46 padding left out',
      '5 in 2 groups',
      '37 rows of zeros',
    ]);
    expect([oddityValue('duplicates', 2), oddityValue('smallestNorm', 0.5)]).toEqual(['2', '0.500000']);
  });
});
