import { PUNCTUATION, strips, WHITESPACE, type StandardizeOptions } from './standardize';

const SPACES = new Set(Array.from(WHITESPACE, (mark) => mark.charCodeAt(0)));
const MARKS = new Set(Array.from(PUNCTUATION, (mark) => mark.charCodeAt(0)));

/**
 * Where the tokens of a text stand in it as written: token i is `text.slice(spans[2 * i], spans[2 * i + 1])`, in
 * UTF-16 units, before standardizing. Where punctuation is stripped, marks around a word are left out and those
 * inside it stay (`don't`, `great.<br`), and a stretch of nothing but marks is no token: as many spans, in the
 * same order, as the tokenizer gives tokens.
 */
export function tokenSpans(text: string, options: StandardizeOptions): Uint32Array {
  const stripped: ReadonlySet<number> = strips(options) ? MARKS : new Set();
  const spans: number[] = [];
  const close = (from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && stripped.has(text.charCodeAt(start))) start++;
    while (end > start && stripped.has(text.charCodeAt(end - 1))) end--;
    if (end > start) spans.push(start, end);
  };
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !SPACES.has(text.charCodeAt(i))) continue;
    close(from, i);
    from = i + 1;
  }
  return Uint32Array.from(spans);
}
