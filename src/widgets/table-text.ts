import type { Column } from './column';

const PLAIN_NUMBER = /^[-+]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
/** Characters with which a spreadsheet takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180 quoting, lines ended by a line feed, header first). A cell that a spreadsheet would run
 * as a formula gets a `'` in front; numbers such as -0.5 stay numbers.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ name }) => csvCell(name)),
    ...rows.map((row) => columns.map(({ value }) => csvCell(String(value(row))))),
  ];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
