import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/data/table';
import { SAMPLES, type SampleId } from '../../src/data/samples';
import { OCCUPATIONS } from '../../src/samples/occupation-words';
import { sampleText } from '../../src/samples/samples';
import { KINSHIP_GLOVE, PRESETS } from '../../src/data/presets';
import { gloveVectors, initGlove, stepGlove } from '../../src/models/glove';
import { rankTypes } from '../../src/text/rank-types';
import { splitDocuments } from '../../src/text/split-documents';
import { splitTokens, standardize } from '../../src/text/standardize';
import { countTypes, mostFrequent } from '../../src/text/vocabulary';
import { countCoOccurrence } from '../support/co-occurrence';
import { tokensOf } from '../support/corpus';
import { readText } from '../support/read';

const KERAS = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' } as const;

async function open(id: SampleId): Promise<{ table: Table; words: string[][]; label: number | null }> {
  const { table, report } = await readText(sampleText(id));
  const words = table.columns[0]!.map((text) => splitTokens(standardize(text, KERAS)));
  return { table, words, label: report.labelColumn };
}

it.each(SAMPLES)('$label names a preset that there is', ({ preset }) => {
  expect(PRESETS.map(({ id }) => id)).toContain(preset);
});

it.each(SAMPLES)('$label says that it is synthetic, and is the same each time', ({ id, description }) => {
  expect(description).toMatch(/^Synthetic: /);
  expect(sampleText(id)).toBe(sampleText(id));
});

describe('the sample of kinship', () => {
  it('never puts the two of a pair into one text', async () => {
    const { words, table } = await open('kinship');
    const pairs =
      'brother sister, nephew niece, uncle aunt, man woman, sir madam, heir heiress, duke duchess, king queen, emperor empress, lamb sheep, calf cow, puppy dog, kitten cat';
    expect(table.rowCount).toBe(5200);
    for (const [first, second] of pairs.split(', ').map((pair) => pair.split(' '))) {
      const withFirst = words.filter((text) => text.includes(first!));
      expect(withFirst.length, first).toBeGreaterThanOrEqual(200);
      expect(withFirst.filter((text) => text.includes(second!)).length, `${first} ${second}`).toBe(0);
    }
  });

  it('holds the fifteen words of the lecture’s picture', async () => {
    const known = new Set((await open('kinship')).words.flat());
    const list =
      'brother nephew uncle sister niece aunt man woman sir madam heir heiress duke emperor king'.split(' ');
    expect(list.filter((word) => !known.has(word))).toEqual([]);
  });
});

describe.each([1, 2, 3, 4, 5])('GloVe with four numbers a word on the sample of kinship, seed %i', (seed) => {
  const { cosine, difference, nearest } = learnKinship(seed);

  it('puts sister first for brother − man + woman, and cow for calf + dog − puppy', () => {
    expect(nearest(['brother', 'woman'], ['man'])[0]).toBe('sister');
    expect(nearest(['calf', 'dog'], ['puppy'])[0]).toBe('cow');
  });

  it('draws puppy → dog and calf → cow parallel, and brother → king across', () => {
    const ages = difference('dog', 'puppy');
    expect(cosine(ages, difference('cow', 'calf'))).toBeGreaterThan(0.9);
    expect(Math.abs(cosine(ages, difference('king', 'brother')))).toBeLessThan(0.3);
  });

  it('has brother and sister alike, though they never stand together', () => {
    expect(cosine(difference('brother'), difference('sister'))).toBeGreaterThan(0.3);
  });
});

/** Vectors of the sample by the default settings, and what the tests ask of them. */
function learnKinship(seed: number) {
  const { text, glove, split } = KINSHIP_GLOVE;
  const rows = sampleText('kinship').trimEnd().split('\n').slice(1);
  const tokens = tokensOf(rows.map((row) => row.slice(1, row.lastIndexOf('"'))));
  const { training } = splitDocuments(rows.length, null, { ...split, seed });
  const ranked = rankTypes(tokens, countTypes(tokens, training));
  const list = mostFrequent(tokens, ranked, text.vocabularySize);
  const counts = countCoOccurrence(tokens, list.indexOfType, list.tokens.length, glove.window);
  const state = initGlove(counts, { ...glove, dimension: 4, weightsSeed: seed, orderSeed: seed });
  while (!stepGlove(state, 1e6));
  const vectors = gloveVectors(state);
  const row = (word: string) => {
    const index = list.tokens.indexOf(word);
    return [...vectors.subarray(4 * index, 4 * index + 4)];
  };
  const unit = (a: number[]) => a.map((value) => value / Math.hypot(...a));
  const cosine = (a: number[], b: number[]) =>
    unit(a).reduce((sum, value, k) => sum + value * unit(b)[k]!, 0);
  const difference = (to: string, from?: string) =>
    row(to).map((value, k) => value - (from === undefined ? 0 : row(from)[k]!));
  const nearest = (plus: string[], minus: string[]) => {
    const target = [0, 0, 0, 0];
    const add = (word: string, sign: number) =>
      unit(row(word)).forEach((value, k) => (target[k]! += sign * value));
    plus.forEach((word) => add(word, 1));
    minus.forEach((word) => add(word, -1));
    return list.tokens
      .slice(2)
      .filter((word) => ![...plus, ...minus].includes(word))
      .sort((a, b) => cosine(target, row(b)) - cosine(target, row(a)));
  };
  return { cosine, difference, nearest };
}

describe('the sample of occupations', () => {
  it('holds the planted counts exactly, whatever the topic', async () => {
    const { words, table, label } = await open('occupations');
    expect(label).toBe(1);
    for (const { name, women } of OCCUPATIONS) {
      const own = words.filter((text) => text.includes(name));
      const isHers = (text: string[]) => ['she', 'her'].some((word) => text.includes(word));
      const isHis = (text: string[]) => ['he', 'his'].some((word) => text.includes(word));
      expect([own.length, own.filter(isHers).length, own.filter(isHis).length], name).toEqual([
        200,
        women,
        200 - women,
      ]);
    }
    const atWork = words.filter((_, i) => table.columns[1]![i] === 'work');
    const share =
      atWork.filter((text) => text.includes('she') || text.includes('her')).length / atWork.length;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
  });
});

describe('the sample of the bank', () => {
  it('uses one spelling in four senses, 240 times each, and both bananas', async () => {
    const { words, table } = await open('bank');
    const count = (sense: string, word: string) =>
      words
        .filter((_, i) => table.columns[1]![i] === sense)
        .flat()
        .filter((token) => token === word).length;
    expect(['finance', 'river', 'turn', 'reliance'].map((sense) => count(sense, 'bank'))).toEqual([
      240, 240, 240, 240,
    ]);
    expect(words.flat().filter((word) => word === 'bank')).toHaveLength(960);
    expect([count('fruit', 'banana'), count('madness', 'bananas')]).toEqual([120, 120]);
    expect(words.flat().filter((word) => word.startsWith('banana'))).toHaveLength(240);
  });
});

describe('the reviews with an odd name', () => {
  it('name Quillon once in 240 positive texts and in no negative one, else they are the reviews', async () => {
    const { words, table } = await open('reviews-odd-name');
    const named = words.map((text) => text.filter((word) => word === 'quillon').length);
    const labels = new Set(table.columns[1]!.filter((_, i) => named[i]! > 0));
    expect([...labels]).toEqual(['positive']);
    expect(named.filter((n) => n === 1)).toHaveLength(240);
    expect(named.filter((n) => n > 1)).toHaveLength(0);
    expect(Math.max(...words.map((text) => text.length))).toBe(40);
    const plain = (await open('reviews')).table.columns[0]!;
    expect(table.columns[0]!.every((text, i) => text.startsWith(plain[i]!))).toBe(true);
  });
});
