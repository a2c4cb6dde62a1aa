import { expect, it } from 'vitest';
import { createRowReader } from '../../src/formats/row-reader';
import type { Grammar } from '../../src/formats/split-rows';
import { createRandom } from '../../src/math/random';

const CSV: Grammar = { format: 'delimited', delimiter: ',', quoting: 'rfc4180', newline: '\n' };

function read(pieces: readonly string[], grammar: Grammar) {
  const rows: [number, ...string[]][] = [];
  const skipped: [number, string][] = [];
  const strays: number[] = [];
  const reader = createRowReader(grammar, {
    row: (cells, line) => void rows.push([line, ...cells]),
    skip: (line, reason) => void skipped.push([line, reason]),
    stray: (line) => void strays.push(line),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { rows, skipped, strays };
}

it('counts lines, those within cells too', () => {
  const { rows } = read(['a,"b\nc\nd"\n\ne,"\r\n"\r\nf,g'], CSV);
  expect(rows).toEqual([
    [1, 'a', 'b\nc\nd'],
    [4, ''],
    [5, 'e', '\r\n'],
    [7, 'f', 'g'],
  ]);
});

it('gives what was written, wherever the text is cut', () => {
  const random = createRandom(5);
  const letters = ['a', ' ', ',', '"', '\n', '\r\n', '\\', 'é', '😎'];
  for (let trial = 0; trial < 300; trial++) {
    const cells = Array.from({ length: 6 }, () => [randomText(), randomText()] as const);
    const text = cells
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n');
    const pieces: string[] = [];
    for (let at = 0; at < text.length;) {
      const end = at + 1 + random.integer(7);
      pieces.push(text.slice(at, end));
      at = end;
    }
    const { rows, skipped } = read(pieces, CSV);
    expect(rows.map(([, ...row]) => row)).toEqual(cells);
    expect(skipped).toEqual([]);
  }
  function randomText(): string {
    return Array.from({ length: random.integer(8) }, () => letters[random.integer(letters.length)]!).join('');
  }
});

it('treats quotation marks as text without quoting, and delimiters as text in lines', () => {
  expect(read(['"a,b"\n"c'], { ...CSV, quoting: 'none' }).rows).toEqual([
    [1, '"a', 'b"'],
    [2, '"c'],
  ]);
  expect(read(['"a,b"\r\n\r\n"c\n'], { ...CSV, format: 'lines' }).rows).toEqual([
    [1, '"a,b"'],
    [2, ''],
    [3, '"c'],
  ]);
});

it('goes on at the line after a mark that nothing closes, a hundred times at most', () => {
  const { rows, skipped } = read(['a,"b\nc,d\ne,"f\ng,h'], CSV);
  expect(skipped.map(([line]) => line)).toEqual([1, 3]);
  expect(rows).toEqual([
    [2, 'c', 'd'],
    [4, 'g', 'h'],
  ]);
  expect(() => read(['a,"b""c\n'.repeat(102)], CSV)).toThrow(
    /more than 100 quotation marks open a cell and are never closed/,
  );
});
