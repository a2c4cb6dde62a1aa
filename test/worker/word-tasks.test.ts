import { describe, expect, it } from 'vitest';
import { keep } from '../../src/worker/store';
import { compareWords } from '../../src/worker/tasks/compare-words';
import { completeWord } from '../../src/worker/tasks/complete-word';
import { lookUpWord } from '../../src/worker/tasks/look-up-word';
import { mapWords } from '../../src/worker/tasks/map-words';
import { mostSimilar } from '../../src/worker/tasks/most-similar';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

const counts = { horrible: 20, terrible: 90, good: 300, fine: 40, rare: 1 };
const classCounts = [0, 0, 3, 4, 18, 2, 80, 10, 40, 260, 15, 25, 0, 1];
const held = keyedVectorsOf(
  vocabularyOf(counts, classCounts),
  [
    [9, 9],
    [1, -0.1],
    [2, 0],
    [4, 0.5],
    [-1, 0],
    [-1, 1],
    [0, 0],
  ],
  ['negative', 'positive'],
);
const vectors = keep('vectors', held);
const context = { signal: new AbortController().signal, report: () => undefined };

describe('lookUpWord', () => {
  it('gives the record of a word', async () => {
    expect(await lookUpWord({ vectors, word: 'terrible' }, context)).toMatchObject({
      found: true,
      word: 'terrible',
      index: 3,
      count: 90,
      classCounts: [80, 10],
      hasDirection: true,
      source: { run: 1 },
    });
    expect(await lookUpWord({ vectors, word: 'rare' }, context)).toMatchObject({
      norm: 0,
      hasDirection: false,
    });
  });

  it('finds other cases and punctuation, [UNK] only as written, padding never', async () => {
    expect(await lookUpWord({ vectors, word: ' Good! ' }, context)).toMatchObject({
      found: true,
      word: 'good',
    });
    expect(await lookUpWord({ vectors, word: '[UNK]' }, context)).toMatchObject({ found: true, index: 1 });
    expect(await lookUpWord({ vectors, word: 'unk' }, context)).toMatchObject({ found: false });
    expect(await lookUpWord({ vectors, word: '' }, context)).toEqual({
      found: false,
      word: '',
      suggestions: [],
    });
  });

  it('suggests spellings', async () => {
    expect(await lookUpWord({ vectors, word: 'horible' }, context)).toEqual({
      found: false,
      word: 'horible',
      suggestions: ['horrible'],
    });
  });
});

describe('mostSimilar', () => {
  const ask = (word: string, includeUnknown = false) =>
    mostSimilar({ vectors, word, topn: 10, includeUnknown }, context);

  it('leaves out the query, padding, [UNK] and words without direction', async () => {
    const { similar, different, withoutDirection } = await ask('horrible');
    expect(similar.map(({ word }) => word)).toEqual(['terrible', 'fine', 'good']);
    expect(different.map(({ word }) => word)).toEqual(['good', 'fine', 'terrible']);
    expect(similar[0]).toMatchObject({ index: 3, count: 90, classCounts: [80, 10] });
    expect(similar[0]!.cosine).toBeCloseTo(8 / (2 * Math.hypot(4, 0.5)), 6);
    expect(withoutDirection).toBe(1);
  });

  it('takes [UNK] in with the switch', async () => {
    expect((await ask('horrible', true)).similar[0]!.word).toBe('[UNK]');
  });

  it('has nothing for a word without direction, and a sentence for a missing one', async () => {
    expect((await ask('rare')).similar).toEqual([]);
    await expect(async () => ask('horible')).rejects.toThrow(
      '“horible” is not in the vocabulary. Closest spellings: “horrible”.',
    );
  });
});

it('compareWords gives the cosine, or says which word is missing', async () => {
  expect(await compareWords({ vectors, a: 'horrible', b: 'good' }, context)).toEqual({
    found: true,
    cosine: -1,
    dot: -2,
    norms: [2, 1],
    euclidean: 3,
  });
  expect(await compareWords({ vectors, a: 'good', b: 'rare' }, context)).toMatchObject({ cosine: null });
  expect(await compareWords({ vectors, a: 'good', b: 'terible' }, context)).toEqual({
    found: false,
    missing: 'terible',
    suggestions: ['terrible'],
  });
});

it('completeWord gives words and counts', async () => {
  expect(await completeWord({ vectors, prefix: 'r', limit: 2 }, context)).toEqual({
    words: [
      { word: 'rare', count: 1 },
      { word: 'terrible', count: 90 },
    ],
  });
});

describe('mapWords', () => {
  it('gives words with a direction, most frequent first', async () => {
    const map = await mapWords({ vectors, limit: 3, includeUnknown: false }, context);
    expect(map.words).toEqual(['good', 'terrible', 'fine']);
    expect([...map.indices]).toEqual([4, 3, 5]);
    expect([...map.counts]).toEqual([300, 90, 40]);
    expect(map.logOdds[0]!).toBeGreaterThan(0);
    expect(map.logOdds[1]!).toBeLessThan(0);
    expect([...map.majority]).toEqual([1, 0, 1]);
    expect(map.withoutDirection).toBe(1);
  });

  it('takes [UNK] in with the switch, never padding', async () => {
    const map = await mapWords({ vectors, limit: 100, includeUnknown: true }, context);
    expect(map.words).toEqual(['good', 'terrible', 'fine', 'horrible', '[UNK]']);
    expect(map.missing).toEqual([]);
  });

  it('takes exactly the words of a list, in their order, and names those it does not know', async () => {
    const words = [
      'terrible',
      'constructor',
      'Good!',
      'rare',
      'good',
      '',
      ' horrible',
      'constructor',
      '[UNK]',
    ];
    const map = await mapWords({ vectors, limit: 1, includeUnknown: false, words }, context);
    expect(map.words).toEqual(['terrible', 'good', 'horrible', '[UNK]']);
    expect([...map.counts]).toEqual([90, 300, 20, 7]);
    expect(map.missing).toEqual(['constructor']);
    expect(map.withoutDirection).toBe(1);
  });
});
