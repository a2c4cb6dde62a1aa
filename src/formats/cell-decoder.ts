import type { Encoding } from '../data/table';
import { NotUtf8Error } from './encoding';

const QUOTE = 34;
/** Cells up to this length cost more to hand to a decoder than to read. */
const SHORT = 4;

/** The text of `bytes[from … to)`; in a quoted cell (`bytes[to]` is its closing mark) doubled marks become one. */
export type CellDecoder = (bytes: Uint8Array, from: number, to: number, quoted: boolean) => string;

/**
 * Decodes one cell at a time. A byte order mark is text.
 *
 * @throws NotUtf8Error, without a place, for UTF-8 that is not well formed.
 */
export function createCellDecoder(encoding: Encoding): CellDecoder {
  const strict = encoding === 'utf-8';
  const decoder = new TextDecoder(encoding, { ignoreBOM: true, fatal: strict });
  let scratch = new Uint8Array(1 << 12);
  const decode = (bytes: Uint8Array) => {
    try {
      // As a stream, because Node.js 20 takes Windows-1252 at once for Latin-1; single bytes leave nothing behind.
      return strict ? decoder.decode(bytes) : decoder.decode(bytes, { stream: true });
    } catch {
      throw new NotUtf8Error(-1);
    }
  };
  /** Copies a cell to `scratch` without every second mark of a pair. */
  const joined = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
    if (to - from > scratch.length) scratch = new Uint8Array(2 * (to - from));
    let length = 0;
    let begin = from;
    for (let quote = bytes.indexOf(QUOTE, begin); quote < to; quote = bytes.indexOf(QUOTE, begin)) {
      scratch.set(bytes.subarray(begin, quote + 1), length);
      length += quote + 1 - begin;
      begin = quote + 2;
    }
    scratch.set(bytes.subarray(begin, to), length);
    return scratch.subarray(0, length + to - begin);
  };

  return (bytes, from, to, quoted) => {
    if (to - from <= SHORT && !(quoted && bytes.indexOf(QUOTE, from) < to)) {
      const short = shortText(bytes, from, to);
      if (short !== null) return short;
    }
    if (quoted && bytes.indexOf(QUOTE, from) < to) return decode(joined(bytes, from, to));
    return decode(bytes.subarray(from, to));
  };
}

/** Up to four characters of ASCII; null when there are others. */
function shortText(bytes: Uint8Array, from: number, to: number): string | null {
  const [a, b, c, d] = [bytes[from]!, bytes[from + 1]!, bytes[from + 2]!, bytes[from + 3]!];
  switch (to - from) {
    case 0:
      return '';
    case 1:
      return a < 128 ? String.fromCharCode(a) : null;
    case 2:
      return (a | b) < 128 ? String.fromCharCode(a, b) : null;
    case 3:
      return (a | b | c) < 128 ? String.fromCharCode(a, b, c) : null;
    default:
      return (a | b | c | d) < 128 ? String.fromCharCode(a, b, c, d) : null;
  }
}
