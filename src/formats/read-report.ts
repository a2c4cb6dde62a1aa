import type { Encoding, ReadOptions, ReadReport } from '../data/table';
import { guessLabelColumn, guessTextColumn } from './guess-columns';
import type { Dialect } from './guess-dialect';
import type { BuiltTable } from './table-builder';

const SHOWN_ROWS = 5;
const SHOWN_CHARACTERS = 300;

/** What was read and how; `bytes` counts the file after unpacking. */
export function reportRead(
  built: BuiltTable,
  { format, delimiter, quoting, header }: Dialect,
  encoding: Encoding,
  asked: ReadOptions,
  warnings: readonly string[],
  bytes: number,
): ReadReport {
  const { table, profiles, skipped, skippedCount } = built;
  const options = { format, delimiter, encoding, header, quoting };
  const textColumn = guessTextColumn(table, profiles);
  const rows = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) =>
      table.columns.map((column) => column[from + i]!.slice(0, SHOWN_CHARACTERS)),
    );
  return {
    options,
    guessed: (Object.keys(options) as (keyof ReadOptions)[]).filter((key) => asked[key] === undefined),
    bytes,
    rowCount: table.rowCount,
    skippedCount,
    skipped,
    columns: profiles,
    textColumn,
    labelColumn: guessLabelColumn(table, profiles, textColumn),
    head: rows(0, Math.min(SHOWN_ROWS, table.rowCount)),
    tail: rows(Math.max(SHOWN_ROWS, table.rowCount - SHOWN_ROWS), table.rowCount),
    warnings: [...warnings, ...built.warnings, ...strayWarning(built.strays)],
  };
}

function strayWarning(strays: number): string[] {
  if (strays === 0) return [];
  const rows = strays === 1 ? 'one row' : `${strays} rows`;
  return [`In ${rows} text follows a closing quotation mark; the cell was kept as it stands.`];
}

/** Why a file without a single row is refused. */
export function nothingRead({ skippedCount, skipped }: BuiltTable, { header }: Dialect): Error {
  if (skippedCount > 0) {
    const [first] = skipped;
    return new Error(
      `No row could be read: ${skippedCount} left out, the first on line ${first!.line} because ${first!.reason}. Check delimiter and quoting.`,
    );
  }
  return new Error(
    header
      ? 'The file has a header but no rows. If its first line is a text, switch the header off.'
      : 'The file has no rows. Choose a file with at least one text.',
  );
}
