import { describe, expect, it } from 'vitest';
import { createDecoder, guessEncoding, NotUtf8Error } from '../../src/formats/encoding';
import { firstInvalid, incompleteTail } from '../../src/formats/utf8';
import { readText, rowsOf } from '../support/read';

const TEXT = 'text,label\nÁgua “fria” – über 10 €,1\nnaïve café,0\n';

function utf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return bytes;
}

/** The characters of `TEXT` above U+00FF have these places in Windows-1252. */
const PLACES: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
const windows1252 = (text: string) =>
  Uint8Array.from(text, (letter) => PLACES[letter] ?? letter.charCodeAt(0));

describe('a file in another encoding', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(TEXT)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16le', utf16(`\uFEFF${TEXT}`, false)],
    ['utf-16be', utf16(TEXT, true)],
    ['utf-16be', utf16(`\uFEFF${TEXT}`, true)],
    ['windows-1252', windows1252(TEXT)],
  ])('is read as %s', async (encoding, bytes) => {
    const { table, report } = await readText(bytes);
    expect(report.options.encoding).toBe(encoding);
    expect(table.names).toEqual(['text', 'label']);
    expect(rowsOf(table)).toEqual([
      ['Água “fria” – über 10 €', '1'],
      ['naïve café', '0'],
    ]);
  });

  it('turns to Windows-1252 when a late byte is not UTF-8, and says where', async () => {
    const start = `text,label\n${'a plain sentence,1\n'.repeat(20_000)}`;
    const { table, report } = await readText(windows1252(`${start}café,0\n`));
    expect(report.options.encoding).toBe('windows-1252');
    expect(table.rowCount).toBe(20_001);
    expect(table.columns[0]!.at(-1)).toBe('café');
    expect(report.warnings[0]).toBe(
      'Byte 380,015 (line 20002) is not UTF-8, so the file is read as Windows-1252. If letters look wrong, choose another encoding.',
    );
  });

  it('names byte, line and the better encoding when UTF-8 was asked for', async () => {
    await expect(
      readText(windows1252('text,label\nplain,1\ncafé,0\n'), { encoding: 'utf-8' }),
    ).rejects.toThrow('Byte 23 (line 3) is not UTF-8. Choose Windows-1252 as the encoding.');
    await expect(readText(utf16(`\uFEFF${TEXT}`, false), { encoding: 'utf-8' })).rejects.toThrow(
      'The file is not UTF-8; it begins like UTF-16 LE. Choose UTF-16 LE as the encoding.',
    );
  });
});

describe('warnings', () => {
  const utf8 = new TextEncoder().encode(TEXT);

  it.each([
    ['Windows-1252 asked for UTF-8', utf8, { encoding: 'windows-1252' }, 'The bytes are well-formed UTF-8.'],
    ['UTF-16 asked for UTF-8', utf8, { encoding: 'utf-16le' }, 'The file does not look like UTF-16 LE.'],
    ['letters garbled before', 'text,label\ncafÃ© au lait,1\n', {}, 'Some letters were garbled'],
    ['letters lost before', 'text,label\ncaf\uFFFD au lait,1\n', {}, 'Some letters were lost'],
    [
      'a web page',
      '<!DOCTYPE html>\n<html><body>no table, no text</body></html>\n',
      {},
      'The file begins like a web page',
    ],
    ['JSON', '[\n{"text": "a, b", "label": 1},\n{"text": "c"}\n]\n', {}, 'The file begins like JSON'],
  ] as const)('say what is probably not meant: %s', async (_, content, options, sentence) => {
    const { report } = await readText(content, options);
    expect(report.warnings[0]).toContain(sentence);
  });

  it('stay away from sound files', async () => {
    expect((await readText(utf8)).report.warnings).toEqual([]);
    expect((await readText('text,label\nplain,1\n', { encoding: 'windows-1252' })).report.warnings).toEqual(
      [],
    );
  });
});

describe('guessEncoding', () => {
  it('takes nothing for UTF-8', () => expect(guessEncoding(new Uint8Array(0))).toBe('utf-8'));

  it('does not mind a sequence cut off by the end of the sample', () => {
    expect(guessEncoding(new TextEncoder().encode('short 😎').subarray(0, 8))).toBe('utf-8');
  });
});

describe('createDecoder', () => {
  const bytes = new TextEncoder().encode('\uFEFFaé€😎\uFEFFz');

  it.each([1, 2, 3, 5, 7])('gives the same text in pieces of %i bytes', (size) => {
    const decoder = createDecoder('utf-8');
    let text = '';
    for (let i = 0; i < bytes.length; i += size) text += decoder.decode(bytes.subarray(i, i + size));
    expect(text + decoder.end()).toBe('aé€😎\uFEFFz');
  });

  it('places the first bad byte across pieces', () => {
    const decoder = createDecoder('utf-8');
    decoder.decode(Uint8Array.of(0x61, 0xe2));
    expect(() => decoder.decode(Uint8Array.of(0x82, 0x41))).toThrow(new NotUtf8Error(1));
    const cut = createDecoder('utf-8');
    cut.decode(Uint8Array.of(0x61, 0xe2, 0x82));
    expect(() => cut.end()).toThrow(NotUtf8Error);
  });
});

describe('utf8', () => {
  it.each([
    ['overlong', [0xc0, 0x80], 0],
    ['overlong of three', [0x41, 0xe0, 0x80, 0x80], 1],
    ['surrogate', [0xed, 0xa0, 0x80], 0],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
    ['lone continuation', [0x41, 0x42, 0x80], 2],
    ['broken off', [0xc3, 0x41], 0],
    ['sound', [0xf0, 0x9f, 0x98, 0x8e, 0x41], -1],
  ])('%s', (_, bytes, at) => expect(firstInvalid(Uint8Array.from(bytes))).toBe(at));

  it('agrees with TextDecoder on every pair of bytes', () => {
    for (let a = 0; a < 256; a++) {
      for (let b = 0; b < 256; b++) {
        const bytes = Uint8Array.of(a, b, 0x41, 0x41);
        expect(firstInvalid(bytes) < 0).toBe(isUtf8(bytes));
      }
    }
  });

  it('counts the bytes of a sequence that is not complete', () => {
    const tails = [[0x41], [0xc3], [0xe2, 0x82], [0xe2, 0x82, 0xac], [0xf0, 0x9f, 0x98], [0x41, 0xf0]];
    expect(tails.map((bytes) => incompleteTail(Uint8Array.from(bytes)))).toEqual([0, 1, 2, 0, 3, 1]);
  });
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
