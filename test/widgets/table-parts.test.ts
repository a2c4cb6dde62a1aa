import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/widgets/column';
import { tableParts } from '../../src/widgets/table-parts';
import { toCsv, toMarkdown } from '../../src/widgets/table-text';

interface Row {
  readonly word: string;
  readonly n: number;
}
const columns: readonly Column<Row>[] = [
  { name: 'Word', value: ({ word }) => word },
  { name: 'N', value: ({ n }) => n },
];
const rows: readonly Row[] = Array.from({ length: 9001 }, (_, n) => ({
  word: n % 50 ? `w${n}` : '=a,"b"',
  n,
}));

async function textOf(format: 'CSV' | 'Markdown', all: readonly Row[]) {
  const asked: number[] = [];
  let text = '';
  const rowsAt = async (from: number, to: number) => {
    asked.push(to - from);
    return all.slice(from, to);
  };
  for await (const part of tableParts({ columns, rowCount: all.length, rowsAt, format, safe: true })) {
    text += part.text;
  }
  return { text, asked };
}

describe('a long table in parts', () => {
  it('is the table in one piece', async () => {
    const { text, asked } = await textOf('CSV', rows);
    expect(text).toBe(toCsv(columns, rows, true));
    expect(asked).toEqual([4000, 4000, 1001]);
    expect((await textOf('Markdown', rows)).text).toBe(toMarkdown(columns, rows, ['start', 'end']));
  });

  it('has its header even without rows', async () => {
    expect((await textOf('CSV', [])).text).toBe('Word,N\n');
  });
});
