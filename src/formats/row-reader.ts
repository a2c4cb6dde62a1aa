import { splitRows, type Grammar } from './split-rows';

/** A cell longer than this is taken for a quotation mark that was never closed. */
const MAX_CELL = 64 * 2 ** 20;
/** Unclosed quotation marks after which reading is given up. */
const MAX_UNCLOSED = 100;

/** Where rows go as they are read. Lines are 1-based. */
export interface RowSink {
  row(cells: readonly string[], line: number): void;
  skip(line: number, reason: string): void;
  /** A row was kept although text follows a closing quotation mark in it. */
  stray(line: number): void;
}

/** Takes the text of a file piece by piece and hands out its rows. */
export interface RowReader {
  push(text: string): void;
  end(): void;
}

/**
 * Reads rows and counts lines. No quotation mark can swallow the rest of a file: a row with text after a
 * closing mark is kept when it stands on one line and left out when it spans more; a row whose mark is never
 * closed is left out, and reading goes on at the next line.
 *
 * @throws Error naming the line, when a cell is longer than `MAX_CELL`, or after 100 marks that nothing closes.
 */
export function createRowReader(grammar: Grammar, sink: RowSink, firstLine = 1): RowReader {
  const lineBreak = grammar.newline;
  let pending = '';
  let line = firstLine;
  let needed = 0;
  let unclosed = 0;

  const emit = (cells: readonly string[], stray: boolean) => {
    let breaks = 0;
    if (grammar.quoting === 'rfc4180') for (const cell of cells) breaks += count(cell, lineBreak);
    if (!stray) sink.row(cells, line);
    else if (breaks === 0) {
      sink.stray(line);
      sink.row(cells, line);
    } else {
      sink.skip(
        line,
        `a quotation mark in it is followed by more text, so that lines ${line} to ${line + breaks} run together`,
      );
    }
    line += breaks + 1;
  };
  const takeWholeRows = () => {
    const { rows, strayQuotes, consumed } = splitRows(pending, grammar, false);
    rows.forEach((cells, i) => emit(cells, strayQuotes.has(i)));
    pending = pending.slice(consumed);
    needed = consumed > 0 ? 0 : Math.min(pending.length * 2, MAX_CELL + 1);
  };
  /** False when the text is used up. */
  const takeLastRow = (): boolean => {
    if (pending === '') return false;
    const { rows, strayQuotes, unclosedAt } = splitRows(pending, grammar, true);
    if (unclosedAt < 0) {
      rows.forEach((cells, i) => emit(cells, strayQuotes.has(i)));
      pending = '';
      return false;
    }
    const opened = line + count(pending.slice(0, unclosedAt), lineBreak);
    if (++unclosed > MAX_UNCLOSED) {
      throw new Error(
        `Line ${opened}: more than ${MAX_UNCLOSED} quotation marks open a cell and are never closed. Read the file with quoting off.`,
      );
    }
    sink.skip(line, `a quotation mark opens a cell on line ${opened} and is never closed`);
    const next = pending.indexOf(lineBreak);
    pending = next < 0 ? '' : pending.slice(next + 1);
    line++;
    takeWholeRows();
    return true;
  };

  return {
    push(text) {
      pending += text;
      if (pending.length < needed) return;
      takeWholeRows();
      if (pending.length > MAX_CELL) throw tooLong(pending, grammar, line);
    },
    end() {
      takeWholeRows();
      while (takeLastRow());
    },
  };
}

function tooLong(pending: string, grammar: Grammar, line: number): Error {
  const size = `${MAX_CELL / 2 ** 20} MB`;
  const { unclosedAt } = splitRows(pending, grammar, true);
  if (unclosedAt < 0) {
    return new Error(`Line ${line} is longer than ${size}. Choose a file with one text a line or row.`);
  }
  const opened = line + count(pending.slice(0, unclosedAt), grammar.newline);
  return new Error(
    `Line ${opened}: a quotation mark opens a cell here and is not closed within ${size}. Close it, or read the file with quoting off.`,
  );
}

function count(text: string, part: string): number {
  let found = 0;
  for (let i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) found++;
  return found;
}
