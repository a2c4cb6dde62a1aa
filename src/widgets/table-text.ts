import { csvCell, isFormula } from '../formats/csv-cell';
import type { Column } from './column';

/**
 * A table as CSV (RFC 4180 quoting, lines ended by a line feed, header first); numbers as programs read them.
 *
 * @param safe Puts a `'` before a cell that a spreadsheet would run as a formula; numbers such as -0.5 stay numbers.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], safe = true): string {
  const lines = [
    columns.map(({ name }) => csvCell(name, safe)),
    ...rows.map((row) => columns.map(({ value }) => csvCell(forPrograms(String(value(row))), safe))),
  ];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

const TYPESET_NUMBER = /^−(?=(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$)/i;

/** A number below zero with the hyphen that programs read; on the screen and in Markdown it has a minus sign. */
function forPrograms(text: string): string {
  return text.replace(TYPESET_NUMBER, '-');
}

/** Whether any cell of a table would be run as a formula by a spreadsheet. */
export function holdsFormula<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): boolean {
  return rows.some((row) => columns.some(({ value }) => isFormula(String(value(row)))));
}

/** A table as GitHub Flavored Markdown; columns at the end are aligned right, a line break becomes a space. */
export function toMarkdown<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  aligns: readonly ('start' | 'end')[],
): string {
  const lines = [
    columns.map(({ name }) => markdownCell(name)),
    columns.map((_, i) => (aligns[i] === 'end' ? '---:' : '---')),
    ...rows.map((row) => columns.map(({ value }) => markdownCell(String(value(row))))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function markdownCell(text: string): string {
  return text.replaceAll(/[\\|`*_<>[\]]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
}
