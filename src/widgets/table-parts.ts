import { alignment, type Column } from './column';
import { toCsv, toMarkdown } from './table-text';

/** Cells written at once: a few milliseconds. */
const CELLS_AT_A_TIME = 8000;

interface LongTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  readonly rowsAt: (from: number, to: number) => Promise<readonly Row[]>;
  readonly format: 'CSV' | 'Markdown';
  /** As `toCsv`. */
  readonly safe: boolean;
}

interface Part {
  readonly text: string;
  /** Rows written so far. */
  readonly done: number;
}

/** The text of a long table in parts that follow each other, the first one with the header. */
export async function* tableParts<Row>(table: LongTable<Row>): AsyncGenerator<Part> {
  const { columns, rowCount, rowsAt, format, safe } = table;
  const step = Math.max(1, Math.floor(CELLS_AT_A_TIME / columns.length));
  let write: ((rows: readonly Row[]) => string) | null = null;
  for (let from = 0; from < rowCount || from === 0; from += step) {
    const rows = await rowsAt(from, Math.min(rowCount, from + step));
    const first = write === null;
    write ??= writerFor(columns, rows, format, safe);
    const text = write(rows);
    const done = Math.min(rowCount, from + step);
    yield { text: first ? text : text.slice(write([]).length), done };
  }
}

function writerFor<Row>(
  columns: readonly Column<Row>[],
  first: readonly Row[],
  format: 'CSV' | 'Markdown',
  safe: boolean,
): (rows: readonly Row[]) => string {
  if (format === 'CSV') return (rows) => toCsv(columns, rows, safe);
  const aligns = columns.map((column) => alignment(column, first));
  return (rows) => toMarkdown(columns, rows, aligns);
}
