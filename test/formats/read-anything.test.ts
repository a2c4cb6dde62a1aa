import { expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { readText } from '../support/read';

const PIECES = [
  'a',
  ' ',
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  '\\',
  '1',
  'é',
  '😎',
  '#',
  '\u00A0',
];

it('reads any text, or refuses it in a sentence, and accounts for every row', async () => {
  const random = createRandom(17);
  for (let trial = 0; trial < 400; trial++) {
    const text = Array.from(
      { length: 1 + random.integer(60) },
      () => PIECES[random.integer(PIECES.length)]!,
    ).join('');
    const name = ['a.csv', 'a.tsv', 'a.txt', 'a'][random.integer(4)]!;
    const outcome = await readText(text, {}, name).catch((error: unknown) => error);
    const message = outcome instanceof Error ? `${outcome.name}: ${outcome.message}` : '';
    expect(message, JSON.stringify(text)).toMatch(/^$|^Error: [A-Z].*\.$/);
    if (outcome instanceof Error) continue;
    const { table, report } = outcome as Awaited<ReturnType<typeof readText>>;
    const lines = text.split(/\r\n|\n|\r/).length;
    expect(table.columns.every((column) => column.length === table.rowCount)).toBe(true);
    expect(
      table.lines.every((line, i) => line >= 1 && line <= lines && line > (table.lines[i - 1] ?? 0)),
    ).toBe(true);
    expect(report.skipped.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
    expect(report.skipped.length).toBe(report.skippedCount);
  }
});

it('reads or refuses any bytes', async () => {
  const random = createRandom(18);
  for (let trial = 0; trial < 200; trial++) {
    const bytes = Uint8Array.from({ length: 1 + random.integer(200) }, () => 9 + random.integer(247));
    const outcome = await readText(bytes).catch((error: unknown) => error);
    const message = outcome instanceof Error ? `${outcome.name}: ${outcome.message}` : '';
    expect(message).toMatch(/^$|^Error: [A-Z].*\.$/);
  }
});
