import { ExpressionError } from './expression';

/** One symbol of an expression and where it stands, in UTF-16 units. */
export interface Symbol {
  readonly kind: 'word' | 'quoted' | 'number' | 'sign' | 'end';
  /** A sign in its ASCII form; a word as typed, without quotes. */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

const MAX_LENGTH = 2000;

const SPACE = /\s/u;
/** Signs and the other ways to type them. */
const SIGNS = new Map([
  ...'+-*/():,?'.split('').map((sign): [string, string] => [sign, sign]),
  ['−', '-'],
  ['–', '-'],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
]);
/** What closes each opening quotation mark. */
const QUOTES = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Cuts an expression into symbols. A word is a run of anything but white space, signs and quotation marks (so the
 * apostrophe belongs to it); a run that reads as a decimal number is a number; `::` is one sign.
 *
 * @throws ExpressionError for a text that is too long, or a quotation mark without its partner.
 */
export function symbolsOf(text: string): readonly Symbol[] {
  if (text.length > MAX_LENGTH) {
    throw new ExpressionError(
      `An expression may have ${MAX_LENGTH.toLocaleString('en')} characters; this one has ` +
        `${text.length.toLocaleString('en')}. Shorten it.`,
      MAX_LENGTH,
      1,
    );
  }
  const symbols: Symbol[] = [];
  let at = 0;
  while (at < text.length) {
    const symbol = symbolAt(text, at);
    if (symbol === null) at++;
    else {
      symbols.push(symbol);
      at += symbol.length;
    }
  }
  symbols.push({ kind: 'end', text: '', at: text.length, length: 0 });
  return symbols;
}

/** Null for white space. */
function symbolAt(text: string, at: number): Symbol | null {
  const first = text[at]!;
  if (SPACE.test(first)) return null;
  if (text.startsWith('::', at)) return { kind: 'sign', text: '::', at, length: 2 };
  const sign = SIGNS.get(first);
  if (sign !== undefined) return { kind: 'sign', text: sign, at, length: 1 };
  const closing = QUOTES.get(first);
  if (closing !== undefined) return quoted(text, at, closing);
  let end = at + 1;
  while (end < text.length && !endsWord(text[end]!)) end++;
  const run = text.slice(at, end);
  return { kind: NUMBER.test(run) ? 'number' : 'word', text: run, at, length: end - at };
}

function endsWord(character: string): boolean {
  return SPACE.test(character) || SIGNS.has(character) || QUOTES.has(character);
}

function quoted(text: string, at: number, closing: string): Symbol {
  const end = text.indexOf(closing, at + 1);
  if (end < 0) {
    throw new ExpressionError(
      `The quotation mark at character ${at + 1} is not closed. Put ${closing} after the word.`,
      at,
      1,
    );
  }
  const word = text.slice(at + 1, end);
  if (word.trim() === '') {
    throw new ExpressionError('There is no word between these quotation marks.', at, end + 1 - at);
  }
  return { kind: 'quoted', text: word, at, length: end + 1 - at };
}
