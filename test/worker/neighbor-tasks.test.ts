import { describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import { keep } from '../../src/worker/store';
import { comparePairs, compareWords } from '../../src/worker/tasks/compare-words';
import { cosinesTo } from '../../src/worker/tasks/cosines-to';
import { mostSimilar } from '../../src/worker/tasks/most-similar';
import { neighborMarks } from '../../src/worker/tasks/neighbor-marks';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

/** Angles 0°, 10°, 15°, 18°, 90° and a row of zeros: the nearest of `b` is `c`, the nearest of `c` is `d`. */
const counts = { a: 50, b: 40, c: 30, d: 3, far: 20, zero: 9 };
const at = (degrees: number, length = 1) => [
  length * Math.cos((degrees * Math.PI) / 180),
  length * Math.sin((degrees * Math.PI) / 180),
];
const vectors = keep(
  'vectors',
  keyedVectorsOf(vocabularyOf(counts), [[0, 0], [9, 9], at(0), at(10), at(15), at(18, 4), at(90), [0, 0]]),
);
const context = { signal: new AbortController().signal, report: () => undefined };
const texts = {
  corpus: keep('corpus', {
    texts: ['a b', 'a b c', 'c d', 'far a', 'zero'],
    labels: null,
    classes: [],
  }),
  text: SENTIMENT_16D.text,
};
const rules = { topn: 1, includeUnknown: false };

describe('mostSimilar', () => {
  const words = async (extra: object) =>
    (await mostSimilar({ vectors, word: 'a', ...rules, topn: 9, ...extra }, context)).similar.map(
      ({ word }) => word,
    );

  it('ranks by the measure asked for and tells its number', async () => {
    expect(await words({})).toEqual(['b', 'c', 'd', 'far']);
    expect(await words({ measure: 'dot' })).toEqual(['d', 'b', 'c', 'far']);
    expect(await words({ measure: 'euclidean' })).toEqual(['b', 'c', 'far', 'd']);
    const { similar, measure } = await mostSimilar(
      { vectors, word: 'a', ...rules, measure: 'euclidean' },
      context,
    );
    expect(measure).toBe('euclidean');
    expect(similar[0]).toMatchObject({ word: 'b', cosine: expect.closeTo(Math.cos(Math.PI / 18), 6) });
    expect(similar[0]!.score).toBeCloseTo(2 * Math.sin(Math.PI / 36), 6);
  });

  it('tells the same number as the comparison of the pair, to the last bit', async () => {
    for (const measure of ['cosine', 'dot', 'euclidean'] as const) {
      const { similar } = await mostSimilar({ vectors, word: 'b', ...rules, measure }, context);
      const pair = await compareWords({ vectors, a: 'b', b: similar[0]!.word }, context);
      expect(pair).toMatchObject({ [measure]: similar[0]!.score });
    }
  });

  it('leaves out rare words, and words that stand in one text with it', async () => {
    expect(await words({ minimumCount: 4 })).toEqual(['b', 'c', 'far']);
    expect(await words({ neverTogetherIn: texts })).toEqual(['d']);
    expect(await words({ neverTogetherIn: texts, minimumCount: 4 })).toEqual([]);
  });
});

describe('neighborMarks', () => {
  const marks = (word: string, similar: number[], extra: object = {}) =>
    neighborMarks({ vectors, word, ...rules, similar, different: [], texts, ...extra }, context);

  it('marks the pairs of which each is the nearest of the other', async () => {
    // c and d are each other's nearest; b's nearest is c, but not the other way round.
    expect((await marks('c', [5])).similar).toEqual([{ mutual: true, together: 1 }]);
    expect((await marks('b', [4])).similar).toEqual([{ mutual: false, together: 1 }]);
    expect((await marks('a', [3])).similar).toEqual([{ mutual: false, together: 2 }]);
  });

  it('keeps the word itself among the candidates of its neighbours, however rare it is', async () => {
    expect((await marks('d', [4], { minimumCount: 30 })).similar[0]).toMatchObject({ mutual: true });
  });

  it('is by farthest for the other list, and counts nothing without texts', async () => {
    const { different } = await neighborMarks(
      { vectors, word: 'a', ...rules, similar: [], different: [6], texts: null },
      context,
    );
    expect(different).toEqual([{ mutual: true, together: null }]);
  });
});

it('cosinesTo gives 1 for the word itself and NaN for rows of zeros', async () => {
  const { values } = await cosinesTo({ vectors, word: 'a' }, context);
  expect(values[2]).toBe(1);
  expect(values[3]).toBeCloseTo(Math.cos(Math.PI / 18), 6);
  expect(values[6]).toBeCloseTo(0, 6);
  expect([values[0], values[7]]).toEqual([NaN, NaN]);
  expect((await cosinesTo({ vectors, word: 'zero' }, context)).values.every(Number.isNaN)).toBe(true);
});

it('comparePairs keeps the order and says which words are missing', async () => {
  const { pairs } = await comparePairs(
    {
      vectors,
      pairs: [
        ['a', 'far'],
        ['a', 'nope'],
        ['a', 'a'],
      ],
    },
    context,
  );
  expect(pairs).toMatchObject([
    { found: true, cosine: expect.closeTo(0, 6) },
    { found: false, missing: 'nope' },
    { found: true, cosine: 1, euclidean: 0 },
  ]);
});
