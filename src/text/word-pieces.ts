/** Marks a piece that goes on with a word in the vocabularies of WordPiece. */
const CONTINUES = '##';
/** A longer word is not cut (BERT's `max_input_chars_per_word`). */
const LONGEST = 100;

/**
 * A word cut into tokens of a vocabulary, greedily: the longest prefix that is a token, then the longest prefix of
 * the rest, and so on. Where the vocabulary has pieces that begin with `##`, those after the first are such pieces
 * (WordPiece, as BERT's tokenizer cuts); else all are plain tokens. Cuts fall between code points.
 *
 * @returns null when a rest begins with no token, for the empty word, and for words of more than 100 code points.
 */
export function cutIntoPieces(
  word: string,
  tokens: Pick<ReadonlyMap<string, number>, 'has' | 'keys'>,
): readonly string[] | null {
  const letters = Array.from(word);
  if (letters.length === 0 || letters.length > LONGEST) return null;
  const mark = hasContinuations(tokens) ? CONTINUES : '';
  const pieces: string[] = [];
  for (let from = 0; from < letters.length;) {
    let to = letters.length;
    const piece = () => (from === 0 ? '' : mark) + letters.slice(from, to).join('');
    while (to > from && !tokens.has(piece())) to--;
    if (to === from) return null;
    pieces.push(piece());
    from = to;
  }
  return pieces;
}

function hasContinuations(tokens: Pick<ReadonlyMap<string, number>, 'keys'>): boolean {
  for (const token of tokens.keys()) if (token.length > 2 && token.startsWith(CONTINUES)) return true;
  return false;
}
