import { OOV_TOKEN } from '../data/vocabulary';

/** One token a line, each line ended by `\n`; line 1 is empty (padding), line 2 is [UNK]. No token holds a line break. */
export function writeVocabulary(tokens: readonly string[]): string {
  return tokens.map((token) => `${token}\n`).join('');
}

/**
 * Reads what `writeVocabulary` wrote, also when an editor has changed the line endings to CRLF or dropped
 * the last one. White space inside a line belongs to the token.
 *
 * @throws Error naming the line: the first two are not padding and [UNK], no word follows, or a token is repeated.
 */
export function readVocabulary(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const crlf = lines.length > 1 && lines.every((line, i) => line.endsWith('\r') || i === lines.length - 1);
  const tokens = crlf ? lines.map((line) => line.replace(/\r$/, '')) : lines;
  if (tokens[0] !== '' || tokens[1] !== OOV_TOKEN) {
    throw new Error(
      `A vocabulary file begins with an empty line (padding) and a line ${OOV_TOKEN}; this one begins with “${shown(tokens[0])}” and “${shown(tokens[1])}”. Choose a file saved by “Export vocabulary”.`,
    );
  }
  if (tokens.length < 3)
    throw new Error('The vocabulary file holds no word after padding and [UNK]. Choose another file.');
  const lineOf = new Map<string, number>();
  tokens.forEach((token, i) => {
    const earlier = lineOf.get(token);
    if (earlier !== undefined) {
      throw new Error(
        `Line ${i + 1} of the vocabulary file repeats “${shown(token)}” of line ${earlier}. Remove one of them.`,
      );
    }
    lineOf.set(token, i + 1);
  });
  return tokens;
}

function shown(token: string | undefined): string {
  return (token ?? '').slice(0, 60);
}
