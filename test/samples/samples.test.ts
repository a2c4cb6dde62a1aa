import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/data/table';
import { SAMPLES, type SampleId } from '../../src/data/samples';
import { OCCUPATIONS } from '../../src/samples/occupation-words';
import { sampleText } from '../../src/samples/samples';
import { splitTokens, standardize } from '../../src/text/standardize';
import { readText } from '../support/read';

const KERAS = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' } as const;

async function open(id: SampleId): Promise<{ table: Table; words: string[][]; label: number | null }> {
  const { table, report } = await readText(sampleText(id));
  const words = table.columns[0]!.map((text) => splitTokens(standardize(text, KERAS)));
  return { table, words, label: report.labelColumn };
}

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
