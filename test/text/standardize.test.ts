import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { PUNCTUATION, splitTokens, standardize, type StandardizeOptions } from '../../src/text/standardize';
import { createTokenizer } from '../../src/text/tokenizer';

const KERAS: StandardizeOptions = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' };

/** Tokens of each document, by the fast way. */
function tokenize(texts: readonly string[], options: StandardizeOptions): string[][] {
  const tokenizer = createTokenizer(options);
  for (const text of texts) tokenizer.add(text);
  const { types, ids, offsets } = tokenizer.finish();
  return texts.map((_, i) => Array.from(ids.subarray(offsets[i], offsets[i + 1]), (type) => types[type]!));
}

describe('standardize', () => {
  it('strips the 32 ASCII punctuation characters and no other', () => {
    expect(new Set(PUNCTUATION).size).toBe(32);
    const ascii = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));
    const stripped = ascii.filter((letter) => standardize(letter, KERAS) === '');
    expect(stripped.sort()).toEqual(PUNCTUATION.split('').sort());
  });

  it.each([
    ["HODL, you're the best", 'hodl youre the best'],
    ["don't", 'dont'],
    ['well-made', 'wellmade'],
    ['a,b', 'ab'],
    ['<br />', 'br '],
    ['“curly” quotes', '“curly” quotes'],
    ['ÁGUA', 'água'],
    ['ΟΔΟΣ', 'οδος'],
  ])('%s → %s', (text, expected) => expect(standardize(text, KERAS)).toBe(expected));

  it('lowers A to Z only, as in the source, when asked', () => {
    expect(standardize('ÁGUA', { ...KERAS, lowercase: 'ascii' })).toBe('Água');
  });

  it.each([
    ['lower', "don't stop"],
    ['stripPunctuation', 'Dont STOP'],
    ['none', "Don't STOP"],
  ] as const)('%s', (rule, expected) => {
    expect(standardize("Don't STOP", { standardize: rule, lowercase: 'unicode' })).toBe(expected);
  });
});

describe('splitTokens', () => {
  it('splits at the six ASCII white spaces, and not at a no-break space', () => {
    expect(splitTokens(' a\tb\nc\vd\fe\r\nf\u00A0g\u2028h ')).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f\u00A0g\u2028h',
    ]);
    expect(splitTokens(' \n ')).toEqual([]);
    expect(splitTokens('')).toEqual([]);
  });
});

describe('createTokenizer', () => {
  it('drops what stripping leaves empty', () => {
    expect(tokenize(['a -- b', '...', ''], KERAS)).toEqual([['a', 'b'], [], []]);
  });

  it('gives <br /> the token br, and glues words across it', () => {
    expect(tokenize(['end.<br /><br />The', 'one<br />two'], KERAS)).toEqual([
      ['endbr', 'br', 'the'],
      ['onebr', 'two'],
    ]);
  });

  it('numbers types by first occurrence', () => {
    const tokenizer = createTokenizer(KERAS);
    for (const text of ['b a b', '', 'c a']) tokenizer.add(text);
    const { types, ids, offsets } = tokenizer.finish();
    expect(types).toEqual(['b', 'a', 'c']);
    expect([...ids]).toEqual([0, 1, 0, 2, 1]);
    expect([...offsets]).toEqual([0, 3, 3, 5]);
  });

  it('agrees with standardizing and splitting on random texts, under all options', () => {
    const random = createRandom(11);
    const letters = [
      'a',
      'b',
      'A',
      'B',
      '.',
      '-',
      "'",
      ' ',
      '\t',
      '\n',
      '<',
      'é',
      'É',
      'İ',
      'Σ',
      '😎',
      '\u00A0',
      '“',
      '\u007F',
      '\u0000',
    ];
    const texts = Array.from({ length: 400 }, () =>
      Array.from({ length: random.integer(40) }, () => letters[random.integer(letters.length)]!).join(''),
    );
    for (const rule of ['lowerAndStripPunctuation', 'lower', 'stripPunctuation', 'none'] as const) {
      for (const lowercase of ['unicode', 'ascii'] as const) {
        const options = { standardize: rule, lowercase };
        const expected = texts.map((text) => splitTokens(standardize(text, options)));
        expect(tokenize(texts, options)).toEqual(expected);
      }
    }
  });

  it('keeps 200,000 types and a token of 100,000 letters apart', () => {
    const words = Array.from({ length: 200_000 }, (_, i) => `w${i.toString(36)}`);
    const long = 'x'.repeat(100_000);
    const texts = [words.join(' '), long, `${long}y ${long}`, words.join(' ')];
    const [first, second, third, fourth] = tokenize(texts, KERAS);
    expect(first).toEqual(words);
    expect(second).toEqual([long]);
    expect(third).toEqual([`${long}y`, long]);
    expect(fourth).toEqual(words);
  });
});
