import type { ColumnProfile, SkippedRow, Table } from '../data/table';
import type { Dialect } from './guess-dialect';
import { columnNames } from './header';
import type { RowSink } from './row-reader';

/** Tables with more columns are refused. */
export const MAX_COLUMNS = 10_000;
const MAX_LISTED = 1000;
const MAX_DISTINCT = 1001;

/** A table being filled, and what was noticed on the way. */
export interface TableBuilder extends RowSink {
  readonly rows: () => number;
  readonly skippedCount: () => number;
  finish(): BuiltTable;
}

export interface BuiltTable {
  readonly table: Table;
  readonly profiles: readonly ColumnProfile[];
  readonly skipped: readonly SkippedRow[];
  readonly skippedCount: number;
  /** Rows kept although text follows a closing quotation mark. */
  readonly strays: number;
  readonly warnings: readonly string[];
}

/**
 * Collects rows of `dialect.width` cells. Rows of another width are left out with their line and the reason.
 * Blank lines are left out too: silently at the end of the file; in a delimited file with one column they
 * are rows with an empty cell (RFC 4180).
 *
 * @throws Error when a row has more than `MAX_COLUMNS` cells.
 */
export function createTableBuilder({ format, header, width }: Dialect): TableBuilder {
  const columns: string[][] = Array.from({ length: width }, () => []);
  const lines: number[] = [];
  const distinct = columns.map(() => new Set<string>());
  const lengths = new Float64Array(width);
  const empty = new Uint32Array(width);
  const skipped: SkippedRow[] = [];
  const keepsBlanks = format === 'delimited' && width === 1;
  let skippedCount = 0;
  let strays = 0;
  let blanks: number[] = [];
  let names: readonly string[] | null = null;

  const skip = (line: number, reason: string) => {
    skippedCount++;
    if (skipped.length < MAX_LISTED) skipped.push({ line, reason });
  };
  const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0] === '';
  const flushBlanks = () => {
    for (const line of blanks) skip(line, 'the line is blank');
    blanks = [];
  };
  const add = (cells: readonly string[], line: number) => {
    for (let c = 0; c < width; c++) {
      const cell = cells[c]!;
      columns[c]!.push(cell);
      lengths[c]! += cell.length;
      if (cell === '') empty[c]!++;
      if (distinct[c]!.size < MAX_DISTINCT) distinct[c]!.add(cell);
    }
    lines.push(line);
  };

  return {
    rows: () => lines.length,
    skippedCount: () => skippedCount,
    row(cells, line) {
      if (cells.length > MAX_COLUMNS) throw tooManyColumns(cells.length, line);
      const wantsHeader = header && !names;
      if (isBlank(cells) && (wantsHeader || !keepsBlanks)) {
        blanks.push(line);
        return;
      }
      if (blanks.length > 0) flushBlanks();
      if (wantsHeader) names = cells;
      else if (cells.length === width) add(cells, line);
      else skip(line, `it has ${cellCount(cells.length)}, the table has ${width}`);
    },
    skip(line, reason) {
      flushBlanks();
      skip(line, reason);
    },
    stray: () => void strays++,
    finish() {
      const named = columnNames(names, width);
      const rowCount = lines.length;
      const table: Table = { names: named.names, columns, rowCount, lines: Uint32Array.from(lines) };
      const profiles = named.names.map((name, c) => ({
        name,
        distinct: distinct[c]!.size,
        meanLength: rowCount === 0 ? 0 : lengths[c]! / rowCount,
        empty: empty[c]!,
      }));
      return { table, profiles, skipped, skippedCount, strays, warnings: named.warnings };
    },
  };
}

export function tooManyColumns(count: number, line: number): Error {
  return new Error(
    `Line ${line} has ${count.toLocaleString('en')} columns or more; at most ${MAX_COLUMNS.toLocaleString('en')} can be read. Check the delimiter, or keep only the columns with text and label.`,
  );
}

function cellCount(n: number): string {
  return n === 1 ? '1 cell' : `${n} cells`;
}
