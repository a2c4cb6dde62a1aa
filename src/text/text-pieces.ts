import type { TextPiece } from '../data/text-pieces';

/** A text, where its tokens stand in it, and which types they are. */
export interface SpannedText {
  readonly text: string;
  /** As `tokenSpans` gives them. */
  readonly spans: Uint32Array;
  /** Type of each token. */
  readonly ids: Uint32Array;
}

/** Names the types: the word of the vocabulary, or null. */
export type WordOfType = (type: number) => string | null;

/**
 * The text from unit `from` to unit `to` in pieces: each word of the vocabulary one, whatever lies between two of
 * them one.
 *
 * @param hits Types that were asked for; they are pieces of their own even outside the vocabulary.
 */
export function piecesOf(
  { text, spans, ids }: SpannedText,
  wordOfType: WordOfType,
  hits: ReadonlySet<number>,
  from = 0,
  to = text.length,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = from;
  const plain = (end: number) => {
    if (end > at) pieces.push({ text: text.slice(at, end), word: null, hit: false });
    at = Math.max(at, end);
  };
  for (let i = firstFrom(spans, from); i < ids.length && spans[2 * i + 1]! <= to; i++) {
    const word = wordOfType(ids[i]!);
    const hit = hits.has(ids[i]!);
    if (word === null && !hit) continue;
    plain(spans[2 * i]!);
    at = spans[2 * i + 1]!;
    pieces.push({ text: text.slice(spans[2 * i], at), word, hit });
  }
  plain(to);
  return pieces;
}

/** First token that begins at unit `from` or later. */
function firstFrom(spans: Uint32Array, from: number): number {
  let low = 0;
  let high = spans.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[2 * middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stretch of a text around the tokens `first` to `last`, with up to `reach` tokens to either side. */
export function around(
  { text, spans }: SpannedText,
  first: number,
  last: number,
  reach: number,
): { readonly from: number; readonly to: number } {
  const tokens = spans.length >> 1;
  const start = Math.max(0, first - reach);
  const end = Math.min(tokens - 1, last + reach);
  return {
    from: start === 0 ? 0 : spans[2 * start]!,
    to: end === tokens - 1 ? text.length : spans[2 * end + 1]!,
  };
}
