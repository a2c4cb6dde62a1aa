import type { Encoding } from '../data/table';
import { createCellDecoder } from './cell-decoder';
import { NotUtf8Error } from './encoding';
import type { RowSink } from './row-reader';
import type { Grammar } from './split-rows';
import { firstInvalid, incompleteTail } from './utf8';

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** A row that does not end within so many bytes is irregular. */
const LONGEST_ROW = 4 * 2 ** 20;
const MARK = [0xef, 0xbb, 0xbf];

/** Splits bytes into rows, as long as they are regular. */
export interface ByteRows {
  /**
   * Hands out the whole rows that `bytes` begins with, and gives how many bytes they are. What is left begins the
   * bytes of the next call.
   *
   * @throws NotUtf8Error when a cell is not UTF-8, though read as such.
   */
  take(bytes: Uint8Array, last: boolean): number;
  /** False when the next row is irregular: nothing more is taken. */
  isRegular(): boolean;
  /** Bytes taken so far. */
  taken(): number;
  /** Line (from 1) at which the next row begins. */
  line(): number;
}

/** Whether rows show in the bytes: not where a line feed may be half a character, or rows end otherwise. */
export function canSplitBytes({ newline }: Grammar, encoding: Encoding): boolean {
  return newline === '\n' && !encoding.startsWith('utf-16');
}

/**
 * Splits rows as `createRowReader` does, but before decoding, and decodes cell by cell: no cell keeps the text
 * around it in memory, and a letter beyond Latin-1 makes one cell two bytes wide, not all of its neighborhood.
 * Irregular are: text after a closing quotation mark, a mark that nothing closes, a row over 4 MB.
 */
export function createByteRows(grammar: Grammar, encoding: Encoding, sink: RowSink): ByteRows {
  const textOf = createCellDecoder(encoding);
  const delimiter = grammar.format === 'lines' ? null : grammar.delimiter.charCodeAt(0);
  const quotes = grammar.format === 'delimited' && grammar.quoting === 'rfc4180';
  let regular = true;
  let taken = 0;
  let line = 1;
  let bytes: Uint8Array = new Uint8Array(0);
  let isLast = false;
  /** Where the next line and the next cell end, seen from the cursor; infinity when that is not in sight. */
  let lineEnd = -1;
  let cellEnd = -1;
  let cells: string[] = [];
  let breaks = 0;

  const seek = (cursor: number): number => {
    if (lineEnd < cursor) {
      lineEnd = bytes.indexOf(LINE_FEED, cursor);
      if (lineEnd < 0) lineEnd = isLast ? bytes.length : Infinity;
    }
    if (cellEnd < cursor) {
      cellEnd = delimiter === null ? -1 : bytes.indexOf(delimiter, cursor);
      if (cellEnd < 0) cellEnd = Infinity;
    }
    return lineEnd;
  };
  /** The same from behind the closing mark of a quoted cell on, counting the lines that end in it. */
  const seekPast = (cursor: number, close: number) => {
    for (let end = seek(cursor); end < close; end = seek(end + 1)) breaks++;
    seek(close + 1);
  };
  /** Takes a cell; gives where it ends, −1 when it is not whole or not regular. */
  const takePlain = (cursor: number): number => {
    seek(cursor);
    const end = Math.min(lineEnd, cellEnd);
    if (end === Infinity) return -1;
    const returns = end === lineEnd && end > cursor && bytes[end - 1] === CARRIAGE_RETURN;
    cells.push(textOf(bytes, cursor, returns ? end - 1 : end, false));
    return end;
  };
  const takeQuoted = (cursor: number): number => {
    const close = closingQuote(bytes, cursor + 1);
    const next = close < 0 || bytes[close + 1] !== CARRIAGE_RETURN ? close + 1 : close + 2;
    if (close < 0 || (next >= bytes.length && !isLast)) {
      regular = !isLast;
      return -1;
    }
    seekPast(cursor, close);
    const end = next === lineEnd && bytes[next] === LINE_FEED ? next : close + 1;
    if (end !== lineEnd && end !== cellEnd) {
      regular = false;
      return -1;
    }
    const returns = end === lineEnd && close > cursor + 1 && bytes[close - 1] === CARRIAGE_RETURN;
    cells.push(textOf(bytes, cursor + 1, returns ? close - 1 : close, true));
    return end;
  };
  /** Takes a row; gives where the next begins, −1 as above. */
  const takeRow = (begin: number): number => {
    cells = [];
    breaks = 0;
    for (let cursor = begin; ; cursor++) {
      cursor = quotes && bytes[cursor] === QUOTE ? takeQuoted(cursor) : takePlain(cursor);
      if (cursor < 0) return -1;
      if (cursor !== lineEnd) continue;
      sink.row(cells, line);
      line += breaks + 1;
      return Math.min(cursor + 1, bytes.length);
    }
  };
  const takeRows = (begin: number): number => {
    lineEnd = -1;
    cellEnd = -1;
    let at = begin;
    while (at < bytes.length) {
      const next = takeRow(at);
      if (next < 0) break;
      at = next;
    }
    if (bytes.length - at > LONGEST_ROW) regular = false;
    return at;
  };

  return {
    take(given, last) {
      bytes = given;
      isLast = last;
      const isMarked = taken === 0 && encoding === 'utf-8' && MARK.every((byte, i) => bytes[i] === byte);
      try {
        const used = takeRows(isMarked ? MARK.length : 0);
        taken += used;
        return used;
      } catch (error) {
        if (!(error instanceof NotUtf8Error)) throw error;
        const bad = firstInvalid(bytes);
        throw new NotUtf8Error(taken + (bad < 0 ? bytes.length - incompleteTail(bytes) : bad));
      }
    },
    isRegular: () => regular,
    taken: () => taken,
    line: () => line,
  };
}

/** The next quotation mark from `from` on that is not doubled; −1 when there is none. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let quote = bytes.indexOf(QUOTE, from);
  while (quote >= 0 && bytes[quote + 1] === QUOTE) quote = bytes.indexOf(QUOTE, quote + 2);
  return quote;
}
