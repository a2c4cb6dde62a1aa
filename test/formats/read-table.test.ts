import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/formats/read-table';
import { readText, rowsOf } from '../support/read';

describe('grammar', () => {
  it('reads twelve awkward records byte for byte', async () => {
    const bytes = await readFile('test/fixtures/awkward-records.csv');
    const expected: unknown = JSON.parse(await readFile('test/fixtures/awkward-records.json', 'utf8'));
    const { table, report } = await readText(new Uint8Array(bytes));
    const records = rowsOf(table).map(([text, label]) => ({ text, label }));
    expect(records).toEqual(expected);
    expect(report).toMatchObject({ rowCount: 12, skippedCount: 0, warnings: [], bytes: bytes.length });
    expect(report.options).toEqual({
      format: 'delimited',
      delimiter: ',',
      encoding: 'utf-8',
      header: true,
      quoting: 'rfc4180',
    });
    expect([...table.lines]).toEqual([2, 3, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['no last line ending', 'a,b\n1,2\n3,4'],
    ['both endings mixed', 'a,b\r\n1,2\n3,4\r\n'],
    ['quoted cells before CRLF', '"a","b"\r\n"1","2"\r\n"3","4"\r\n'],
    ['blank lines at the end', 'a,b\n1,2\n3,4\n\n\r\n'],
  ])('ends rows at %s', async (_, text) => {
    const { table, report } = await readText(text);
    expect(table.names).toEqual(['a', 'b']);
    expect(rowsOf(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(report.skipped).toEqual([]);
  });

  it('leaves out rows of another width and blank lines, by line and reason', async () => {
    const { table, report } = await readText('text,label\n"two\nlines",1\n\nshort\nlong,2,3\nlast,4\n');
    expect(rowsOf(table)).toEqual([
      ['two\nlines', '1'],
      ['last', '4'],
    ]);
    expect([...table.lines]).toEqual([2, 7]);
    expect(report.skippedCount).toBe(3);
    expect(report.skipped).toEqual([
      { line: 4, reason: 'the line is blank' },
      { line: 5, reason: 'it has 1 cell, the table has 2' },
      { line: 6, reason: 'it has 3 cells, the table has 2' },
    ]);
  });

  it('takes blank lines of a one-column CSV for empty cells, and leaves them out of plain text', async () => {
    const csv = await readText('text\none\n\ntwo\n', { delimiter: ',', header: true });
    expect(csv.table.columns).toEqual([['one', '', 'two']]);
    const plain = await readText('one\n\ntwo, three\n', {}, 'notes.txt');
    expect(plain.report.options.format).toBe('lines');
    expect(plain.table.columns).toEqual([['one', 'two, three']]);
    expect(plain.report.skipped).toEqual([{ line: 2, reason: 'the line is blank' }]);
  });

  it('gives repeated and missing header names a name of their own', async () => {
    const { table, report } = await readText('text,text,,text (2)\na b,c,1,d\n');
    expect(table.names).toEqual(['text', 'text (2)', 'Column 3', 'text (2) (2)']);
    expect(report.warnings).toHaveLength(2);
    expect(report.warnings[0]).toContain('“text”');
  });

  it('reads a cell of 10 MB', async () => {
    const long = `${'long "quoted" word, '.repeat(500_000)}end`;
    const { table } = await readText(`text,label\n"${long.replaceAll('"', '""')}",1\nshort,0\n`);
    expect(table.columns[0]![0] === long).toBe(true);
    expect([...table.lines]).toEqual([2, 3]);
  });
});

describe('broken quoting', () => {
  const good = Array.from({ length: 50 }, (_, i) => `"text, number ${i}",1\n`).join('');

  it('loses only the line whose mark is never closed', async () => {
    const { table, report } = await readText(`text,label\n${good}"open,1\nplain,0\nplain again,1\n`);
    expect(table.rowCount).toBe(52);
    expect(report.skipped).toEqual([
      { line: 52, reason: 'a quotation mark opens a cell on line 52 and is never closed' },
    ]);
  });

  it('leaves out the lines that a stray mark runs together', async () => {
    const { table, report } = await readText(`text,label\n${good}"open,1\n"next, one",0\n${good}`);
    expect(table.rowCount).toBe(100);
    expect(report.skippedCount).toBe(1);
    expect(report.skipped[0]!.line).toBe(52);
    expect(report.skipped[0]!.reason).toContain('lines 52 to 53');
  });

  it('keeps a whole row with text after a closing mark, and says so', async () => {
    const { table, report } = await readText(`text,label\n${good}"one "two" three",1\n`);
    expect(table.columns[0]!.at(-1)).toBe('one "two" three');
    expect(report.warnings).toEqual([
      'In one row text follows a closing quotation mark; the cell was kept as it stands.',
    ]);
  });

  it('reads quotation marks as text where they are no quoting', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => (i % 3 ? `plain ${i}\t1` : `"half quoted ${i}\t0`));
    const { table, report } = await readText(`sentence\tlabel\n${lines.join('\n')}\n`, {}, 'train.tsv');
    expect(report.options).toMatchObject({ quoting: 'none', delimiter: '\t' });
    expect(table.rowCount).toBe(40);
    expect(table.columns[0]![0]).toBe('"half quoted 0');
  });

  it('takes the guess back when only a late line shows that marks are text', async () => {
    const body = 'a plain sentence without marks\t1\n'.repeat(12_000);
    const { table, report } = await readText(`sentence\tlabel\n${body}"late\t0\nmore\t1\n`, {}, 'train.tsv');
    expect(report.options.quoting).toBe('none');
    expect(report.skippedCount).toBe(0);
    expect(table.rowCount).toBe(12_002);
  });

  it('names the line of a mark that swallows more than 64 MB', async () => {
    const swallowed = 'no mark closes this,1\n'.repeat(3_200_000);
    const file = new Blob([`text,label\nfine,1\n"open,0\n`, swallowed]);
    await expect(readTable(file, 'file.csv', { quoting: 'rfc4180' })).rejects.toThrow(
      /^Line 3: a quotation mark opens a cell here and is not closed within 64 MB/,
    );
  });
});

describe('refusals', () => {
  it.each([
    ['an empty file', new Uint8Array(0), /^The file is empty: it has 0 bytes/],
    ['an empty gzip', gzipSync(''), /^The file is empty: it unpacks to 0 bytes/],
    ['blank lines only', Buffer.from('\n \r\n\n'), /only blank lines/],
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004 and so on'),
      /^This is a zip archive .* or save the sheet as CSV/,
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /^This is a PNG picture/],
    ['NUL bytes', Buffer.from('abc\u0000def ghi jkl'), /byte 4 is NUL/],
    ['control characters', Buffer.from('\u0001\u0002\u0003abc'), /control characters/],
    ['a header alone', Buffer.from('text,label\n'), /header but no rows/],
    ['damaged gzip', gzipSync('text,label\na,1\n'.repeat(1000)).subarray(0, 60), /damaged or incomplete/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(readText(new Uint8Array(bytes))).rejects.toThrow(message);
  });

  it('refuses a million columns without reading them all', async () => {
    const wide = `${'c,'.repeat(1_000_000)}c\n`;
    await expect(readText(wide + wide)).rejects.toThrow(/^Line 1 has .* columns or more; at most 10,000/);
  });

  it('states the limit before reading a file of 1 GB', async () => {
    const file = { size: 2 ** 30 } as Blob;
    await expect(readTable(file, 'big.csv')).rejects.toThrow(
      'The file has 1,024 MB; at most 512 MB can be read.',
    );
  });

  it('says why no row could be read', async () => {
    await expect(readText('text,label\n\n"never closed\n', { quoting: 'rfc4180' })).rejects.toThrow(
      /^No row could be read: 2 left out, the first on line 2/,
    );
  });
});

describe('streaming', () => {
  const text = `text,label\n${'some words of a review,1\n'.repeat(40_000)}`;

  it('opens gzip and reports progress in bytes of the file', async () => {
    const packed = new Uint8Array(gzipSync(text));
    const seen: { bytes: number; totalBytes: number; rows: number }[] = [];
    const hooks = { onProgress: (value: (typeof seen)[number]) => void seen.push(value) };
    const { report } = await readText(packed, {}, 'reviews.csv.gz', hooks);
    expect(report).toMatchObject({ rowCount: 40_000, bytes: text.length });
    expect(seen.at(-1)).toEqual({ bytes: packed.length, totalBytes: packed.length, rows: 40_000 });
  });

  it('gives up when aborted', async () => {
    const controller = new AbortController();
    const pause = () => {
      controller.abort();
      return Promise.resolve();
    };
    const reading = readText(text.repeat(20), {}, 'file.csv', { signal: controller.signal, pause });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('shows the first and last rows, cut to 300 characters, each once', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `${'x'.repeat(400)},${i}`);
    const { report } = await readText(`text,label\n${rows.join('\n')}`);
    expect(report.head.map(([, label]) => label)).toEqual(['0', '1', '2', '3', '4']);
    expect(report.tail.map(([, label]) => label)).toEqual(['5', '6', '7']);
    expect(report.head[0]![0]).toHaveLength(300);
  });
});
