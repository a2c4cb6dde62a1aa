import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../src/data/table';
import { guessDialect } from '../../src/formats/guess-dialect';
import { columnNames, guessHeader } from '../../src/formats/header';
import { readText } from '../support/read';

const guess = (text: string, name = 'file.csv', options: ReadOptions = {}) =>
  guessDialect(text, true, name, options);

describe('guessDialect', () => {
  it.each([
    [',', 'text,label\n"one, two; three",1\nfour,0\n'],
    ['\t', 'text\tlabel\nwell, well, well\t1\nno; yes; no\t0\n'],
    [';', 'text;price\ngood;1,5\nbad;2,5\n'],
    ['|', 'text|label\none, two|1\nthree|0\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(guess(text)).toMatchObject({ format: 'delimited', delimiter, width: 2, header: true });
  });

  it.each([
    ['prose in a text file', 'One, two, three.\nNo comma here.\nOne, again.\n', 'notes.txt'],
    ['prose by another name', 'One, two, three.\nNo comma here.\nOne, again.\n', 'pasted text'],
    ['a single line', 'I liked it, really.', 'pasted text'],
    [
      'prose that calls itself CSV',
      'One, two, three.\nNo comma.\nNone either.\nNor here.\nOne, now.\n',
      'a.csv',
    ],
  ])('takes %s for lines', (_, text, name) => {
    expect(guess(text, name)).toMatchObject({ format: 'lines', quoting: 'none', header: false, width: 1 });
  });

  it('takes tab-separated text for a table whatever its name', () => {
    expect(guess('Great, I say.\t1\nBad.\t0\n', 'yelp.txt')).toMatchObject({
      format: 'delimited',
      delimiter: '\t',
    });
  });

  it('looks through .gz to the name', () => {
    expect(guess('text\nword\n', 'a.csv.gz')).toMatchObject({ format: 'delimited', width: 1 });
    expect(guess('text\nword\n', 'a.txt.gz')).toMatchObject({ format: 'lines' });
  });

  it('does as asked', () => {
    const text = 'a,b\n1,2\n';
    expect(guess(text, 'a.csv', { delimiter: ';' })).toMatchObject({ delimiter: ';', width: 1 });
    expect(guess(text, 'a.csv', { header: false }).header).toBe(false);
    expect(guess(text, 'a.csv', { format: 'lines' })).toMatchObject({ format: 'lines', header: false });
    expect(guess('1,2\n3,4\n', 'a.txt', { format: 'delimited', header: true })).toMatchObject({
      width: 2,
      header: true,
    });
    expect(guess('"a,b",1\n"c,d",2\n', 'a.csv', { quoting: 'none' })).toMatchObject({
      quoting: 'none',
      width: 3,
    });
  });
});

describe('guessHeader', () => {
  it.each([
    ['a usual name', [['text', 'label']], true],
    [
      'names over numbers',
      [
        ['a', 'b'],
        ['x', '1'],
        ['y', '2'],
      ],
      true,
    ],
    [
      'a number in it',
      [
        ['Great phone', '1'],
        ['Bad phone', '0'],
      ],
      false,
    ],
    [
      'a sentence in it',
      [
        ['x'.repeat(61), 'pos'],
        ['short', 'neg'],
      ],
      false,
    ],
    [
      'a value that returns',
      [
        ['Good', 'pos'],
        ['Bad', 'neg'],
        ['Fine', 'pos'],
      ],
      false,
    ],
    [
      'names over words',
      [
        ['film', 'mood'],
        ['Jaws', 'pos'],
        ['Alien', 'pos'],
      ],
      true,
    ],
    ['one word over one column', [['words'], ['a b'], ['c d']], true],
    ['one sentence over one column', [['so good'], ['a b'], ['c d']], false],
    [
      'repeated words',
      [
        ['x', 'x'],
        ['a', 'b'],
      ],
      false,
    ],
    ['nothing', [], false],
  ])('%s', (_, rows, expected) => expect(guessHeader(rows, rows[0]?.length ?? 1)).toBe(expected));
});

describe('columnNames', () => {
  it('numbers columns without a header', () => {
    expect(columnNames(null, 2)).toEqual({ names: ['Column 1', 'Column 2'], warnings: [] });
  });

  it('says when the header is shorter or longer than the rows', () => {
    expect(columnNames(['a'], 2).names).toEqual(['a', 'Column 2']);
    expect(columnNames(['a'], 2).warnings[0]).toContain('The header names 1 columns, but most rows have 2');
    expect(columnNames(['a', 'b', 'c'], 2).names).toEqual(['a', 'b']);
  });
});

describe('guessed columns', () => {
  it('takes prose for the text and few values for the label', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i},https://example.org/a-long-address/${i},a short text of ${i} words,${i % 3}`,
    );
    const { report } = await readText(`nr,link,review,mark\n${rows.join('\n')}`);
    expect(report).toMatchObject({ textColumn: 2, labelColumn: 3 });
  });

  it('prefers a usual name to fewer values', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `some words here,${i % 2},${i % 5}`);
    expect((await readText(`text,flag,sentiment\n${rows.join('\n')}`)).report.labelColumn).toBe(2);
  });

  it('takes an empty column for the text rather than labels', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `,${i % 2 ? 'positive' : 'negative'}`);
    expect((await readText(`text,label\n${rows.join('\n')}`)).report).toMatchObject({
      textColumn: 0,
      labelColumn: 1,
    });
    const prose = Array.from({ length: 20 }, (_, i) => `,${'a topic in many words '.repeat(4)}${i}`);
    expect((await readText(`note,topic\n${prose.join('\n')}`)).report.textColumn).toBe(1);
  });

  it('finds no label where there is none', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `some words ${i},${i}`);
    expect((await readText(`text,number\n${rows.join('\n')}`)).report.labelColumn).toBeNull();
    expect((await readText('only a text\nanother text\n', {}, 'a.txt')).report).toMatchObject({
      textColumn: 0,
      labelColumn: null,
    });
  });
});
