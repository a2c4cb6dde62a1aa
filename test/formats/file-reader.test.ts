import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createByteRows } from '../../src/formats/byte-rows';
import { createDecoder, NotUtf8Error } from '../../src/formats/encoding';
import { createFileReader } from '../../src/formats/file-reader';
import { createRowReader, type RowSink } from '../../src/formats/row-reader';
import type { Grammar } from '../../src/formats/split-rows';
import { createRandom } from '../../src/math/random';
import { DATA, describeRealData } from '../support/real-data';

const CSV: Grammar = { format: 'delimited', delimiter: ',', quoting: 'rfc4180', newline: '\n' };
const GRAMMARS: readonly Grammar[] = [
  CSV,
  { ...CSV, delimiter: '\t', quoting: 'none' },
  { ...CSV, format: 'lines' },
  { ...CSV, newline: '\r' },
];

/** Everything that is handed out, in order. */
function record(): { readonly sink: RowSink; readonly events: unknown[] } {
  const events: unknown[] = [];
  const sink: RowSink = {
    row: (cells, line) => void events.push([line, ...cells]),
    skip: (line, reason) => void events.push({ line, reason }),
    stray: (line) => void events.push(line),
  };
  return { sink, events };
}

function readAsText(text: string, grammar: Grammar): unknown[] {
  const { sink, events } = record();
  const reader = createRowReader(grammar, sink);
  reader.push(text);
  reader.end();
  return events;
}

/** Reads bytes piece by piece, each up to `most` bytes longer than what was left. */
function readAsBytes(bytes: Uint8Array, grammar: Grammar, most: number, encoding: 'utf-8' | 'windows-1252') {
  const { sink, events } = record();
  const reader = createFileReader(grammar, encoding, sink);
  const random = createRandom(bytes.length);
  let begin = 0;
  for (let end = 0; end < bytes.length || begin === 0;) {
    end = Math.min(bytes.length, end + 1 + random.integer(most));
    begin += reader.take(bytes.subarray(begin, end), end === bytes.length);
    if (end === bytes.length) break;
  }
  expect(reader.taken()).toBe(bytes.length);
  return events;
}

describe('createFileReader', () => {
  const encoder = new TextEncoder();

  it.each(GRAMMARS)('gives what reading text gives, whole or broken: $format $quoting', (grammar) => {
    const random = createRandom(7);
    const letters = [
      'a',
      'b',
      ' ',
      ',',
      '\t',
      '"',
      '""',
      ',"',
      '",',
      '"\n',
      '\n',
      '\r\n',
      '\r',
      'é',
      '😎',
      '\uFEFFx',
    ];
    for (let trial = 0; trial < 3000; trial++) {
      const some = letters.filter(() => random.next() < 0.6);
      const text = `a${Array.from({ length: random.integer(30) }, () => some[random.integer(some.length)] ?? '').join('')}`;
      const expected = readAsText(text, grammar);
      expect(readAsBytes(encoder.encode(text), grammar, 1 + random.integer(12), 'utf-8'), text).toEqual(
        expected,
      );
    }
  });

  it('drops a byte order mark at the start only', () => {
    const bytes = encoder.encode('\uFEFF"a",b\n\uFEFFc,d');
    expect(readAsBytes(bytes, CSV, 3, 'utf-8')).toEqual([
      [1, 'a', 'b'],
      [2, '\uFEFFc', 'd'],
    ]);
  });

  it('reads all of Windows-1252', () => {
    const bytes = Uint8Array.of(0x93, 0x22, 0x94, 0x0a, 0x80, 0x81, 0x96, 0xe9, 0xff, 0x2c, 0xe9);
    expect(readAsBytes(bytes, CSV, 4, 'windows-1252')).toEqual([
      [1, '“"”'],
      [2, '€\u0081–éÿ', 'é'],
    ]);
  });

  it('places the first byte that is not UTF-8, in rows, after them, and past an irregular one', () => {
    for (const [text, offset] of [
      ['a,b\n"c",é\nd,?x\n', 13],
      ['a,b\nc,"d""e?"\n', 11],
      ['a,b\n"c"x,d\ne,?\n', 13],
    ] as const) {
      const bytes = encoder.encode(text).map((byte) => (byte === 0x3f ? 0xe9 : byte));
      expect(() => readAsBytes(bytes, CSV, 100, 'utf-8'), text).toThrow(new NotUtf8Error(offset));
      expect(() => readAsBytes(bytes, CSV, 2, 'utf-8'), text).toThrow(new NotUtf8Error(offset));
    }
    const cut = Uint8Array.of(0x61, 0x0a, 0x62, 0xe2, 0x82);
    expect(() => readAsBytes(cut, CSV, 100, 'utf-8')).toThrow(new NotUtf8Error(3));
  });
});

describe('createByteRows', () => {
  it('stops before the first irregular row, and counts lines in cells', () => {
    const { sink, events } = record();
    const rows = createByteRows(CSV, 'utf-8', sink);
    const bytes = new TextEncoder().encode('"a\n\nb",c\n"d" ,e\nf,g\n');
    expect(rows.take(bytes, true)).toBe(9);
    expect([rows.isRegular(), rows.taken(), rows.line()]).toEqual([false, 9, 4]);
    expect(events).toEqual([[1, 'a\n\nb', 'c']]);
  });

  it('keeps back a row that may go on', () => {
    const { sink, events } = record();
    const rows = createByteRows(CSV, 'utf-8', sink);
    for (const text of ['a', '"a', '"a"', '"a"\r', '"a",b', '"a,b\n']) {
      expect(rows.take(new TextEncoder().encode(text), false)).toBe(0);
    }
    expect([rows.isRegular(), events.length]).toEqual([true, 0]);
  });
});

describeRealData('rows of every table, its first megabyte', () => {
  const names = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[ct]sv(?:\.gz)?$/.test(name),
  );

  it.each(names)('%s', (name) => {
    const packed = readFileSync(join(DATA, name));
    const bytes = (name.endsWith('.gz') ? gunzipSync(packed) : packed).subarray(0, 2 ** 20);
    const text = createDecoder('windows-1252').decode(bytes);
    const delimiter = name.includes('.tsv') ? '\t' : ',';
    for (const grammar of [{ ...CSV, delimiter } as const, { ...CSV, delimiter, quoting: 'none' } as const]) {
      const { sink, events } = record();
      const reader = createFileReader(grammar, 'windows-1252', sink);
      reader.take(bytes, true);
      const expected = readAsText(text, grammar);
      expect(events.length).toBe(expected.length);
      expect(events.findIndex((event, i) => JSON.stringify(event) !== JSON.stringify(expected[i]))).toBe(-1);
    }
  });
});
