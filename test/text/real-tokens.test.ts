import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Table } from '../../src/data/table';
import { OOV_TOKEN } from '../../src/data/vocabulary';
import { readTable } from '../../src/formats/read-table';
import { countDuplicates } from '../../src/text/duplicates';
import { rankTypes } from '../../src/text/rank-types';
import { makeSequences } from '../../src/text/sequences';
import { splitTokens, standardize, type StandardizeOptions } from '../../src/text/standardize';
import { mostFrequent } from '../../src/text/vocabulary';
import { DATA, describeRealData } from '../support/real-data';
import { tokenizeBy, TOKENIZERS } from '../support/tokenizers';

const KERAS: StandardizeOptions = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' };
const SIZE = 10_000;
const LENGTH = 100;
const TEXT_FILE = /\.(?:csv|tsv|txt|neg|pos|vec|md)(?:\.gz)?$/;
/** Files in which no row can be read. */
const REFUSED = ['all-empty.csv', 'bad-header-no-header.csv', 'header-no-rows.csv'];

/** Everything in the plainest way: a split and a Map per file, strings compared by their bytes. */
function plainly(texts: readonly string[]) {
  const documents = texts.map((text) => splitTokens(standardize(text, KERAS)));
  const counts = new Map<string, number>();
  for (const tokens of documents) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const ranked = [...counts]
    .filter(([token]) => token !== OOV_TOKEN)
    .map(([token, count]) => ({ token, count, bytes: Buffer.from(token) }))
    .sort((a, b) => b.count - a.count || Buffer.compare(b.bytes, a.bytes));
  const words = ['', OOV_TOKEN, ...ranked.slice(0, SIZE - 2).map(({ token }) => token)];
  const index = new Map(words.map((word, i) => [word, i]));
  return {
    counts,
    words,
    sequences: documents.map((tokens) => tokens.slice(0, LENGTH).map((token) => index.get(token) ?? 1)),
    duplicates: texts.length - new Set(texts).size,
  };
}

/** Every cell of a file; the rows of wide tables as one text each. */
function textsOf({ columns, rowCount }: Table): string[] {
  if (columns.length <= 20) return columns.flat();
  return Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row]!).join(' '));
}

describeRealData('tokens of every text file', () => {
  const names = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) =>
    TEXT_FILE.test(name),
  );

  it('finds the files', () => expect(names.length).toBeGreaterThan(60));

  it.each(names.filter((name) => !REFUSED.some((refused) => name.endsWith(refused))))('%s', async (name) => {
    const { table } = await readTable(await openAsBlob(join(DATA, name)), name);
    const texts = textsOf(table);
    const expected = plainly(texts);
    for (const [, start] of TOKENIZERS) {
      const tokens = await tokenizeBy(start, texts, KERAS);
      const { types, counts, ids, offsets } = tokens;
      expect(new Map(types.map((type, i) => [type, counts[i]!]))).toEqual(expected.counts);
      const list = mostFrequent(tokens, rankTypes(tokens, counts), SIZE);
      expect(list.tokens).toEqual(expected.words);
      const sequences = makeSequences(tokens, list.indexOfType, LENGTH);
      expect(ids).toHaveLength(offsets.at(-1)!);
      const wrong = expected.sequences.findIndex(
        (own, d) =>
          own.join() !== sequences.ids.subarray(sequences.offsets[d], sequences.offsets[d + 1]).join(),
      );
      expect(wrong, `document ${wrong}`).toBe(-1);
      expect(countDuplicates(texts, tokens)).toBe(expected.duplicates);
    }
  });
});
