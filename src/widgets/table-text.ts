import type { Column } from './column';

const PLAIN_NUMBER = /^[-+]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
/** Characters with which a spreadsheet takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180 quoting, lines ended by a line feed, header first).
 *
 * @param safe Puts a `'` before a cell that a spreadsheet would run as a formula; numbers such as -0.5 stay numbers.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], safe = true): string {
  const cell = (text: string) => quoted(safe && isFormula(text) ? `'${text}` : text);
  const lines = [
    columns.map(({ name }) => cell(name)),
    ...rows.map((row) => columns.map(({ value }) => cell(String(value(row))))),
  ];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

/** Whether any cell of a table would be run as a formula by a spreadsheet. */
export function holdsFormula<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): boolean {
  return rows.some((row) => columns.some(({ value }) => isFormula(String(value(row)))));
}

function isFormula(text: string): boolean {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
