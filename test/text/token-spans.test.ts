import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { splitTokens, standardize, type StandardizeOptions } from '../../src/text/standardize';
import { around, piecesOf } from '../../src/text/text-pieces';
import { tokenSpans } from '../../src/text/token-spans';

const RULES = ['lowerAndStripPunctuation', 'lower', 'stripPunctuation', 'none'] as const;
const KEEP: StandardizeOptions = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' };

function written(text: string, options = KEEP): string[] {
  const spans = tokenSpans(text, options);
  return Array.from({ length: spans.length / 2 }, (_, i) => text.slice(spans[2 * i], spans[2 * i + 1]));
}

describe('tokenSpans', () => {
  it('finds words as written, without the marks around them', () => {
    expect(written('  "Don\'t" -- said\n(THE) film.<br />Good… ')).toEqual([
      "Don't",
      'said',
      'THE',
      'film.<br',
      'Good…',
    ]);
    expect(written('"Don\'t" --', { ...KEEP, standardize: 'lower' })).toEqual(['"Don\'t"', '--']);
    expect(written('')).toEqual([]);
    expect(written(' ... ')).toEqual([]);
  });

  it.each(RULES)('stands for the tokens one by one under the rule %s', (rule) => {
    const random = createRandom(5);
    const letters = Array.from("aİK ß😎'.-,\t\n\u00a0!=Σ");
    for (let i = 0; i < 300; i++) {
      const text = Array.from({ length: random.integer(30) }, () => letters[random.integer(letters.length)]!);
      const options: StandardizeOptions = { standardize: rule, lowercase: 'unicode' };
      // Lower-casing a word alone may differ from lower-casing the text (final sigma), so letters are compared raised.
      const raised = (token: string) => standardize(token, options).toUpperCase().normalize();
      const tokens = splitTokens(standardize(text.join(''), options));
      expect(written(text.join(''), options).map(raised)).toEqual(tokens.map(raised));
    }
  });
});

describe('piecesOf', () => {
  const text = 'The bank, and the BANK!';
  const spanned = { text, spans: tokenSpans(text, KEEP), ids: Uint32Array.of(0, 1, 2, 0, 1) };
  const wordOf = (type: number) => ['the', 'bank', null][type]!;

  it('cuts a text into words and what is between them, and loses nothing', () => {
    const pieces = piecesOf(spanned, wordOf, new Set([1]));
    expect(pieces.map((piece) => piece.text)).toEqual([
      'The',
      ' ',
      'bank',
      ', and ',
      'the',
      ' ',
      'BANK',
      '!',
    ]);
    expect(pieces.filter(({ hit }) => hit).map((piece) => [piece.text, piece.word])).toEqual([
      ['bank', 'bank'],
      ['BANK', 'bank'],
    ]);
  });

  it('cuts a stretch out, and keeps the marks at the ends of a text', () => {
    expect(around(spanned, 1, 1, 1)).toEqual({ from: 0, to: 13 });
    const middle = around(spanned, 3, 3, 1);
    expect(text.slice(middle.from, middle.to)).toBe('and the BANK!');
    expect(piecesOf(spanned, wordOf, new Set(), 10, 17).map((piece) => piece.text)).toEqual(['and ', 'the']);
  });

  it('marks a word that was asked for outside the vocabulary', () => {
    const pieces = piecesOf(spanned, wordOf, new Set([2]));
    expect(pieces[4]).toEqual({ text: 'and', word: null, hit: true });
  });
});
