import Papa from 'papaparse';
import type { Delimiter } from '../data/table';

/** The line ending that ends rows. With `\n`, a `\r` before it belongs to the ending (CRLF, or both mixed). */
export type Newline = '\n' | '\r';

/** How the text of a file becomes rows. */
export interface Grammar {
  readonly format: 'delimited' | 'lines';
  readonly delimiter: Delimiter;
  readonly quoting: 'rfc4180' | 'none';
  readonly newline: Newline;
}

export interface SplitRows {
  readonly rows: string[][];
  /** Rows in which text follows a closing quotation mark, by their number in `rows`. */
  readonly strayQuotes: ReadonlySet<number>;
  /** Position in the text where a quoted cell of the last row begins that nothing closes; −1 when none does. */
  readonly unclosedAt: number;
  /** Characters that the rows took up. */
  readonly consumed: number;
}

/**
 * Splits text into rows of cells by RFC 4180: quotation marks count at the beginning of a cell only, a doubled
 * one stands for itself, line breaks may stand between them, and a backslash is text. PapaParse's parser
 * does the work where quotation marks matter.
 *
 * @param last False keeps the last row back, because more of it may follow.
 */
export function splitRows(text: string, grammar: Grammar, last: boolean): SplitRows {
  const { newline } = grammar;
  if (grammar.format === 'lines' || grammar.quoting === 'none' || !text.includes('"')) {
    return splitPlain(text, grammar, last);
  }
  // The declared type of `parse` is any; its result is that of Papa.parse.
  const parser = new Papa.Parser({ delimiter: grammar.delimiter, newline, quoteChar: '"', fastMode: false });
  const parsed = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
  const strayQuotes = new Set<number>();
  let unclosedAt = -1;
  for (const { code, row, index } of parsed.errors) {
    if (row === undefined || row >= parsed.data.length) continue;
    if (code === 'MissingQuotes') unclosedAt = (index ?? 1) - 1;
    else strayQuotes.add(row);
  }
  if (newline === '\n') for (const row of parsed.data) trimCarriageReturn(row);
  return { rows: parsed.data, strayQuotes, unclosedAt, consumed: parsed.meta.cursor };
}

const NONE: ReadonlySet<number> = new Set();

function splitPlain(text: string, { format, delimiter, newline }: Grammar, last: boolean): SplitRows {
  const lines = text.split(newline);
  // The text after the last line ending is a row of its own only when it is the end and not empty.
  const rest = last && lines.at(-1) !== '' ? '' : lines.pop()!;
  const rows = lines.map((line) => (format === 'lines' ? [line] : line.split(delimiter)));
  if (newline === '\n') for (const row of rows) trimCarriageReturn(row);
  return { rows, strayQuotes: NONE, unclosedAt: -1, consumed: text.length - rest.length };
}

function trimCarriageReturn(row: string[]): void {
  const cell = row.at(-1)!;
  if (cell.endsWith('\r')) row[row.length - 1] = cell.slice(0, -1);
}
