import type { Delimiter, ReadOptions } from '../data/table';
import { guessHeader } from './header';
import { splitRows, type Grammar, type Newline } from './split-rows';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];
/** Below this share of rows with equal width, a file is not a table. */
const TABLE_SHARE = 0.5;
/** The same for a file that does not call itself a table by its name, and for one column. */
const STRICT_SHARE = 0.9;

/** How to read the text of a file: the grammar, and what its rows look like. */
export interface Dialect extends Grammar {
  readonly header: boolean;
  /** Cells of a row. */
  readonly width: number;
}

interface Candidate extends Grammar {
  /** Most frequent number of cells, the larger one on a tie. */
  readonly width: number;
  /** Share of rows that have it. */
  readonly share: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Guesses the options left out, from the beginning of the text: the delimiter under which most rows have
 * the same number (two or more) of cells, ties in the order comma, tab, semicolon, bar; quoting `none` when
 * quotation marks would break or join rows that are whole without them; `lines` when no delimiter fits.
 *
 * @param name File name; `.csv` and `.tsv` (before `.gz`) speak for a table.
 * @param whole Whether `sample` is the whole text.
 */
export function guessDialect(sample: string, whole: boolean, name: string, options: ReadOptions): Dialect {
  const newline = guessNewline(sample, options.quoting);
  const delimiters = options.delimiter ? [options.delimiter] : DELIMITERS;
  const candidates = delimiters.map((delimiter) =>
    guessQuoting(sample, whole, { format: 'delimited', delimiter, newline }, options.quoting),
  );
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
  const extension = /\.(\w+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  const named = extension === 'csv' || extension === 'tsv' || extension === 'tab' || extension === 'psv';

  let chosen: Candidate = best;
  if (score(best) === 0) chosen = oneColumn(candidates, extension);
  const needed = named ? TABLE_SHARE : STRICT_SHARE;
  const isTable =
    score(best) > 0
      ? best.share >= needed && (named || best.rows.length > 1)
      : named && chosen.share >= STRICT_SHARE;
  const lines = options.format === 'lines' || (!options.format && !options.delimiter && !isTable);
  if (lines) {
    const { rows } = splitRows(sample, { ...chosen, format: 'lines' }, whole);
    chosen = { ...chosen, format: 'lines', quoting: 'none', width: 1, rows };
  }
  const header = !lines && (options.header ?? guessHeader(chosen.rows, chosen.width));
  const { format, delimiter, quoting, width } = chosen;
  return { format, delimiter, quoting, newline, header, width };
}

function score({ width, share }: Candidate): number {
  return width < 2 ? 0 : share * (1 + Math.min(width, 20) / 100);
}

function oneColumn(candidates: readonly Candidate[], extension: string | undefined): Candidate {
  const tab = candidates.find(({ delimiter }) => delimiter === '\t');
  return extension === 'tsv' && tab ? tab : candidates[0]!;
}

function guessQuoting(
  sample: string,
  whole: boolean,
  grammar: Omit<Grammar, 'quoting'>,
  asked: ReadOptions['quoting'],
): Candidate {
  if (asked) return candidate(sample, whole, { ...grammar, quoting: asked });
  const quoted = candidate(sample, whole, { ...grammar, quoting: 'rfc4180' });
  if (!sample.includes('"')) return quoted;
  const plain = candidate(sample, whole, { ...grammar, quoting: 'none' });
  const joins = plain.share === 1 && plain.width > 1 && plain.rows.length > quoted.rows.length;
  return joins || (plain.width > 1 && plain.share > quoted.share) ? plain : quoted;
}

function candidate(sample: string, whole: boolean, grammar: Grammar): Candidate {
  let split = splitRows(sample, grammar, whole);
  if (split.rows.length === 0) split = splitRows(sample, grammar, true);
  const isWhole = (row: readonly string[], i: number) =>
    !split.strayQuotes.has(i) || !row.some((cell) => cell.includes(grammar.newline));
  const rows = split.rows.filter((row) => row.length > 1 || row[0] !== '');
  const widths = new Map<number, number>();
  split.rows.forEach((row, i) => {
    if ((row.length === 1 && row[0] === '') || !isWhole(row, i)) return;
    if (split.unclosedAt >= 0 && i === split.rows.length - 1) return;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  });
  const [width, found] = [...widths].reduce(
    (a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a),
    [1, 0],
  );
  return { ...grammar, width, share: rows.length === 0 ? 0 : found / rows.length, rows };
}

function guessNewline(sample: string, quoting: ReadOptions['quoting']): Newline {
  const outside = quoting === 'none' ? sample : sample.replace(/"[^"]*"/g, '');
  if (outside.includes('\n')) return '\n';
  return outside.includes('\r') ? '\r' : '\n';
}
