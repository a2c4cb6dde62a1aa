import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { summarizeLengths } from '../../src/text/lengths';
import { vectorizeCorpus } from '../../src/text/text-vectorization';
import { corpusOf, TEXT_OPTIONS, tokensOf } from '../support/corpus';

const TEXTS = ['the cat sat on the mat', 'I love you', 'rare the cat sat again and again', ''];
const SPLIT = { training: Uint32Array.of(0, 1, 3), validation: Uint32Array.of(2) };

function vectorize(change: Partial<typeof TEXT_OPTIONS>, words: readonly string[] | null = null) {
  return vectorizeCorpus(
    corpusOf(TEXTS, [0, 1, 0, 1]),
    tokensOf(TEXTS),
    { ...TEXT_OPTIONS, ...change },
    SPLIT,
    words,
  );
}

/** Words of document i, by the vocabulary; what follows is padding. */
function document({ dataset }: ReturnType<typeof vectorize>, i: number): string[] {
  const { ids, offsets } = dataset.sequences;
  return Array.from(ids.subarray(offsets[i], offsets[i + 1]), (id) => dataset.vocabulary.tokens[id]!);
}

describe('vectorizeCorpus', () => {
  it('cuts at the end and stores no padding', () => {
    const made = vectorize({ sequenceLength: 5 });
    expect(document(made, 0)).toEqual(['the', 'cat', 'sat', 'on', 'the']);
    expect(document(made, 1)).toEqual(['i', 'love', 'you']);
    expect(document(made, 3)).toEqual([]);
    expect(made.dataset.sequences.length).toBe(5);
  });

  it('leaves words of validation texts out by default, and takes them in with the switch', () => {
    const own = vectorize({});
    expect(own.dataset.vocabulary.index.has('rare')).toBe(false);
    expect(document(own, 2)).toEqual(['[UNK]', 'the', 'cat', 'sat', '[UNK]', '[UNK]', '[UNK]']);
    expect(own.summary.onlyInValidation).toBe(3);
    const leaked = vectorize({ vocabularyFrom: 'all' });
    expect(leaked.dataset.vocabulary.index.has('rare')).toBe(true);
    expect(leaked.dataset.vocabulary.counts[leaked.dataset.vocabulary.index.get('again')!]).toBe(2);
    expect(leaked.summary.onlyInValidation).toBe(3);
  });

  it('states the consequences', () => {
    const { summary } = vectorize({ sequenceLength: 5, vocabularySize: 4 });
    // Training words: the 2, cat sat on mat i love you 1 each; kept: "the" and, of the ties, "you".
    expect(summary).toMatchObject({
      vocabularySize: 4,
      training: 3,
      validation: 1,
      coverage: 4 / 16,
      truncated: 2 / 4,
      padding: 1 - (5 + 3 + 5 + 0) / 20,
      longest: 7,
      cutOff: 6,
      hapaxes: 7,
      onlyInValidation: 3,
    });
    expect(summary.rankCounts).toEqual([2, 1, 1, 1, 1, 1, 1, 1].map((count, i) => ({ rank: i + 1, count })));
    expect(summary.coverageCurve[0]).toEqual({ size: 3, coverage: 3 / 16 });
  });

  it('keeps size to the words there are', () => expect(vectorize({}).summary.vocabularySize).toBe(10));

  it('takes the words of a file in their order, and counts them in the corpus', () => {
    const { dataset, summary } = vectorize({}, ['', '[UNK]', 'mat', 'absent', 'the']);
    expect(dataset.vocabulary.tokens).toEqual(['', '[UNK]', 'mat', 'absent', 'the']);
    expect([...dataset.vocabulary.counts]).toEqual([0, 6, 1, 0, 2]);
    expect(summary).toMatchObject({ vocabularySize: 5, cutOff: 6, coverage: 4 / 16 });
  });

  it('names what is wrong', () => {
    expect(() => vectorize({ vocabularySize: 2 })).toThrow(
      'Vocabulary size must be a whole number from 3 (padding, [UNK] and at least one word) to 1,000,000, got 2.',
    );
    expect(() => vectorize({ sequenceLength: 0 })).toThrow(
      'Sequence length must be a whole number from 1 to',
    );
    expect(() => vectorize({}, ['', '[UNK]', 'absent'])).toThrow('No word of the vocabulary file occurs');
    const empty = ['', '...', 'word'];
    const parts = { training: Uint32Array.of(0, 1), validation: Uint32Array.of(2) };
    expect(() => vectorizeCorpus(corpusOf(empty), tokensOf(empty), TEXT_OPTIONS, parts, null)).toThrow(
      'No training text holds a word',
    );
  });

  it('agrees with brute force on random texts', () => {
    const random = createRandom(3);
    const word = () => `w${Math.floor(60 * random.next() ** 3)}`;
    const texts = Array.from({ length: 120 }, () =>
      Array.from({ length: random.integer(25) }, word).join(' '),
    );
    const split = {
      training: Uint32Array.from({ length: 100 }, (_, i) => i),
      validation: Uint32Array.from({ length: 20 }, (_, i) => 100 + i),
    };
    const options = { ...TEXT_OPTIONS, vocabularySize: 22, sequenceLength: 10 };
    const { dataset, summary } = vectorizeCorpus(corpusOf(texts), tokensOf(texts), options, split, null);
    const words = texts.map((text) => text.split(' ').filter(Boolean));
    const counts = new Map<string, number>();
    for (const own of words.slice(0, 100)) for (const w of own) counts.set(w, (counts.get(w) ?? 0) + 1);
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
    const kept = ranked.slice(0, 20).map(([w]) => w);
    expect(dataset.vocabulary.tokens).toEqual(['', '[UNK]', ...kept]);
    const all = words.flat();
    expect(summary.coverage).toBeCloseTo(all.filter((w) => kept.includes(w)).length / all.length, 12);
    expect(summary.truncated).toBe(words.filter((own) => own.length > 10).length / 120);
    expect(summary.hapaxes).toBe(ranked.filter(([, count]) => count === 1).length);
    expect(summary.cutOff).toBe(ranked.length - 20);
    expect(summary.coverageCurve.find(({ size }) => size === 22)?.coverage).toBeCloseTo(summary.coverage, 12);
    const positions = words.map((own) => Math.min(10, own.length)).reduce((a, b) => a + b, 0);
    expect(summary.padding).toBeCloseTo(1 - positions / 1200, 12);
  });
});

describe('summarizeLengths', () => {
  const ofLengths = (lengths: readonly number[]) =>
    summarizeLengths({
      offsets: Uint32Array.from([
        0,
        ...lengths.map((_, i) => lengths.slice(0, i + 1).reduce((a, b) => a + b, 0)),
      ]),
    });

  it('finds 90 for lengths 1 to 100', () => {
    const { percentile90, longest, mean, documentsByLength } = ofLengths(
      Array.from({ length: 100 }, (_, i) => i + 1),
    );
    expect({ percentile90, longest, mean }).toEqual({ percentile90: 90, longest: 100, mean: 50.5 });
    expect([...documentsByLength.subarray(0, 3)]).toEqual([0, 1, 1]);
  });

  it('takes the smallest length that reaches 90 %', () => {
    expect(ofLengths([5, 5, 5, 5, 5, 5, 5, 5, 5, 9]).percentile90).toBe(5);
    expect(ofLengths([5, 9]).percentile90).toBe(9);
    expect(ofLengths([3]).percentile90).toBe(3);
  });

  it('counts every document once in the histogram, and long ones at 4,096', () => {
    const summary = ofLengths([0, 1, 5000, 120]);
    expect(summary.binWidth).toBe(100);
    expect(summary.histogram).toHaveLength(51);
    expect(summary.histogram.reduce((a, b) => a + b, 0)).toBe(4);
    expect([summary.histogram[0], summary.histogram[1], summary.histogram[50]]).toEqual([2, 1, 1]);
    expect(summary.documentsByLength[4096]).toBe(1);
    expect(summary.longest).toBe(5000);
  });

  it('is all zero without documents', () => {
    expect(ofLengths([])).toMatchObject({ longest: 0, mean: 0, percentile90: 0, histogram: [0] });
  });
});
