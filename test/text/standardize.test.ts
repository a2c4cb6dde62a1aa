import { describe, expect, it } from 'vitest';
import { PUNCTUATION, splitTokens, standardize, type StandardizeOptions } from '../../src/text/standardize';

const KERAS: StandardizeOptions = { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' };

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
