import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import type { StandardizeOptions } from '../../src/text/standardize';
import { plainTokens } from '../support/plain-tokens';
import { tokenizeBy, TOKENIZERS } from '../support/tokenizers';

const KERAS: StandardizeOptions = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' };
const ALL_OPTIONS = (['lowerAndStripPunctuation', 'lower', 'stripPunctuation', 'none'] as const).flatMap(
  (standardize) => (['unicode', 'ascii'] as const).map((lowercase) => ({ standardize, lowercase })),
);
const ASCII = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));
const BEYOND = [
  'é',
  'É',
  'İ',
  'Σ',
  'ΑΣ',
  'ß',
  'ẞ',
  'Ǆ',
  '😎',
  '𐐀',
  '\u00A0',
  '“',
  '\u0085',
  '\uFEFF',
  '\uFFFF',
];

describe.each(TOKENIZERS)('the tokenizer in %s', (_name, start) => {
  const tokenize = (texts: readonly string[], options = KERAS) => tokenizeBy(start, texts, options);
  const wordsOf = async (texts: readonly string[]) => {
    const { types, ids, offsets } = await tokenize(texts);
    return texts.map((_, i) => Array.from(ids.subarray(offsets[i], offsets[i + 1]), (id) => types[id]!));
  };

  it('drops what stripping leaves empty', async () => {
    expect(await wordsOf(['a -- b', '...', ''])).toEqual([['a', 'b'], [], []]);
  });

  it('gives <br /> the token br, and glues words across it', async () => {
    expect(await wordsOf(['end.<br /><br />The', 'one<br />two'])).toEqual([
      ['endbr', 'br', 'the'],
      ['onebr', 'two'],
    ]);
  });

  it('numbers types by first occurrence, counts them, and orders them', async () => {
    const { types, counts, order, ids, offsets } = await tokenize(['b a b', '', 'c a']);
    expect(types).toEqual(['b', 'a', 'c']);
    expect([...counts]).toEqual([2, 2, 1]);
    expect([...order]).toEqual([1, 0, 2]);
    expect([...ids]).toEqual([0, 1, 0, 2, 1]);
    expect([...offsets]).toEqual([0, 3, 3, 5]);
  });

  it('gives nothing for no documents', async () => {
    expect(await tokenize([])).toEqual(plainTokens([], KERAS));
  });

  it.each(ALL_OPTIONS)('treats each ASCII character as $standardize, $lowercase does', async (options) => {
    const texts = ASCII.map((character) => `x${character}Y ${character}`);
    expect(await tokenize(texts, options)).toEqual(plainTokens(texts, options));
  });

  it.each(ALL_OPTIONS)(
    'agrees with the plain way on random texts, $standardize, $lowercase',
    async (options) => {
      const random = createRandom(11);
      const letters = [..."abAB.-' \t\n<    ".split(''), '\u007F', '\u0000', ...BEYOND];
      const texts = Array.from({ length: 400 }, () =>
        Array.from({ length: random.integer(40) }, () => letters[random.integer(letters.length)]!).join(''),
      );
      expect(await tokenize(texts, options)).toEqual(plainTokens(texts, options));
    },
  );

  it('lowers by the neighbors that a letter has', async () => {
    const texts = ['ΟΔΟΣ', 'ΟΔΟΣ.', 'Σ', 'ΑΣ ΑΣΑ', 'İSTANBUL', 'DŽ ǅ', 'ΟΔΟΣ\u00ADΑ', 'STRAẞE'];
    expect(await tokenize(texts)).toEqual(plainTokens(texts, KERAS));
  });

  it('keeps halves of surrogate pairs, with what came before and what follows', async () => {
    const texts = ['A b', 'Éa b', 'x\uD83Dy \uDE0E', 'b \uDE0E É', '\uD83D', 'a \uFFFD \uE000', '😎 b a'];
    expect(await tokenize(texts)).toEqual(plainTokens(texts, KERAS));
  });

  it('keeps a byte order mark that begins the first token', async () => {
    expect(await wordsOf(['\uFEFFa b'])).toEqual([['\uFEFFa', 'b']]);
  });

  it('tells tokens apart that differ in one byte, of any length', async () => {
    const lengths = [1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 33, 100];
    const words = lengths.flatMap((length) =>
      [0, length >> 1, length - 1].flatMap((at) =>
        ['x', 'y', '\u0000'].map((mark) => 'a'.repeat(at) + mark + 'a'.repeat(length - at - 1)),
      ),
    );
    const texts = [words.join(' '), ...words, words.toReversed().join('\n')];
    expect(await tokenize(texts)).toEqual(plainTokens(texts, KERAS));
  });

  it('keeps 200,000 types and tokens of 500,000 letters apart', async () => {
    const words = Array.from({ length: 200_000 }, (_, i) => `w${i.toString(36)}`);
    const long = 'x'.repeat(500_000);
    const texts = [words.join(' '), long, `${long}Y É${long}`, words.join(' '), 'a b'];
    const [first, second, third, fourth, fifth] = await wordsOf(texts);
    expect(first).toEqual(words);
    expect(second).toEqual([long]);
    expect(third).toEqual([`${long}y`, `é${long}`]);
    expect(fourth).toEqual(words);
    expect(fifth).toEqual(['a', 'b']);
  });

  it('takes thousands of empty documents before the first word, and dense ones before long words', async () => {
    const texts = [
      ...Array<string>(20_000).fill(''),
      'a b',
      'a '.repeat(60_000),
      'word '.repeat(60_000),
      'x',
    ];
    expect(await tokenize(texts)).toEqual(plainTokens(texts, KERAS));
  });

  it('takes any number of documents, of any length', async () => {
    const random = createRandom(4);
    const texts = Array.from({ length: 30_000 }, (_, i) =>
      i % 3 === 0
        ? ''
        : Array.from({ length: random.integer(12) }, () => `W${random.integer(500)},`).join(' '),
    );
    expect(await tokenize(texts)).toEqual(plainTokens(texts, KERAS));
  });
});
