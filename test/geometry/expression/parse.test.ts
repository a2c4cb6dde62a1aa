import { describe, expect, it } from 'vitest';
import { ExpressionError, wordsOf } from '../../../src/geometry/expression/expression';
import { linearWeights } from '../../../src/geometry/expression/evaluate';
import { parseExpression } from '../../../src/geometry/expression/parse';

/** Weight of each word of a plain sum. */
function weights(text: string): Record<string, number> | null {
  const expression = parseExpression(text);
  const names = [...new Set(wordsOf(expression).map(({ word }) => word))];
  const found = linearWeights(expression, ({ word }) => names.indexOf(word));
  return found && Object.fromEntries([...found].map(([index, weight]) => [names[index]!, weight]));
}

function problem(text: string): ExpressionError {
  try {
    parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`no error for ${text}`);
}

function outcome(text: string): string {
  try {
    return wordsOf(parseExpression(text)).length > 0 ? 'a vector of words' : 'no words';
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const told = error.at >= 0 && error.at <= text.length && /[.?]$/.test(error.message);
    return told ? 'a sentence with its place' : `${error.message} at ${error.at}`;
  }
}

describe('parseExpression', () => {
  it.each([
    ['brother - man + woman', { brother: 1, man: -1, woman: 1 }],
    ['brother−man+woman', { brother: 1, man: -1, woman: 1 }],
    ['a - (b - c)', { a: 1, b: -1, c: 1 }],
    ['a - b - c', { a: 1, b: -1, c: -1 }],
    ['-bad', { bad: -1 }],
    ['--bad + -(-(good))', { bad: 1, good: 1 }],
    ['2 * good', { good: 2 }],
    ['2good', { '2good': 1 }],
    ['2 good × 3', { good: 6 }],
    ['good / 2', { good: 0.5 }],
    ['0.5 (a + b)', { a: 0.5, b: 0.5 }],
    ['.5a', { '.5a': 1 }],
    ['(1 + 2) * a', { a: 3 }],
    ['a * (3 - 1) / 4', { a: 0.5 }],
    ['avg(film, movie)', { film: 0.5, movie: 0.5 }],
    ['AVG(film) - avg(a, b, c, d)', { film: 1, a: -0.25, b: -0.25, c: -0.25, d: -0.25 }],
    ['avg + unit', { avg: 1, unit: 1 }],
    ['good - good', { good: 0 }],
    [`"don't" + don't`, { "don't": 2 }],
    ['“c++” - "a - b"', { 'c++': 1, 'a - b': -1 }],
    ['"1984" + 2 "2"', { 1984: 1, 2: 2 }],
    ['constructor + __proto__', { constructor: 1, ['__proto__']: 1 }],
    ['🐕 - 🐶 + [UNK]', { '🐕': 1, '🐶': -1, '[UNK]': 1 }],
    ['man : brother :: woman : ?', { brother: 1, man: -1, woman: 1 }],
    ['dog : puppy :: ? : calf', { dog: 1, puppy: -1, calf: 1 }],
    ['? : a :: b : c', { a: 1, c: -1, b: 1 }],
    ['a : ? :: b : c', { a: 1, b: -1, c: 1 }],
    ['2 a : b :: avg(c, d) : ?', { b: 1, a: -2, c: 0.5, d: 0.5 }],
  ])('reads %s', (text, expected) => {
    expect(weights(text)).toEqual(expected);
  });

  it('keeps unit, project and reject as they are', () => {
    expect(weights('unit(a)')).toBeNull();
    expect(parseExpression('a - 2 reject(b, he - she)')).toMatchObject({
      kind: 'sum',
      terms: [
        { weight: 1, term: { kind: 'word', word: 'a' } },
        {
          weight: -1,
          term: { kind: 'sum', terms: [{ weight: 2, term: { kind: 'reject', of: { word: 'b' } } }] },
        },
      ],
    });
  });

  it.each([
    ['', 0, /Type words/],
    ['   ', 3, /Type words/],
    ['good bad', 5, /Put \+ or − between “good” and “bad”/],
    ['good +', 6, /missing after “\+”/],
    ['good + * bad', 7, /“\*” cannot stand here/],
    ['(good', 0, /bracket at character 1 is not closed/],
    ['good)', 4, /closes none/],
    ['()', 1, /“\)” cannot stand here/],
    ['5', 0, /no direction/],
    ['good + 5', 7, /cannot be added/],
    ['5 - good', 4, /cannot be added/],
    ['good * bad', 5, /cannot be multiplied/],
    ['2 / good', 2, /divided by a word/],
    ['good / 0', 5, /divided by 0/],
    ['good / (1 - 1)', 5, /divided by 0/],
    ['9999999999 good', 0, /one million/],
    ['cos(a)', 0, /“cos” is no function/],
    ['=cmd()', 0, /“=cmd” is no function/],
    ['constructor(a)', 0, /“constructor” is no function/],
    ['unit(a, b)', 0, /unit takes one word or expression; got 2/],
    ['project(a)', 0, /project takes two/],
    ['avg()', 4, /cannot stand here/],
    ['avg(a b)', 6, /Put \+ or −/],
    ['avg(2)', 4, /no direction/],
    ['"good', 0, /not closed/],
    ['"" + a', 0, /no word between/],
    ['?', 0, /wanted word of an analogy/],
    ['good + ?', 7, /“\?” cannot stand here/],
    ['a : b : c', 6, /“::” is missing/],
    ['a : b :: c', 10, /“:” is missing/],
    ['a : b :: c : d', 0, /Exactly one/],
    ['? : b :: c : ?', 0, /Exactly one/],
    ['a : b :: c : ? + d', 15, /cannot stand here/],
    ['a, b', 1, /“,” cannot stand here/],
  ])('says what is wrong with %s, and where', (text, at, message) => {
    const error = problem(text);
    expect(error.message).toMatch(message);
    expect(error.at).toBe(at);
    expect(error.length).toBeGreaterThan(0);
  });

  it.each([
    ['deep brackets', `${'('.repeat(1000)}a${')'.repeat(900)}`, 50, /50 brackets/],
    ['deep calls', `${'unit('.repeat(60)}a`, 254, /50 brackets/],
    ['10,000 characters', 'a'.repeat(10_000), 2000, /2,000 characters; this one has 10,000/],
    ['many words', Array(300).fill('a').join('+'), 400, /200 words/],
  ])('refuses %s', (_, text, at, message) => {
    const error = problem(text);
    expect(error.message).toMatch(message);
    expect(error.at).toBe(at);
  });

  it('takes long rows of signs and weights without a deep stack', () => {
    expect(weights(`${'-'.repeat(1900)}a`)).toEqual({ a: 1 });
    expect(weights(`${'2 * '.repeat(9)}a`)).toEqual({ a: 512 });
  });

  it('throws nothing but its own error, whatever is typed', () => {
    const alphabet = [
      'a',
      'é',
      '🐕',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      ':',
      '::',
      '?',
      ',',
      '"',
      '2',
      '.',
      ' ',
      'avg',
      'unit',
    ];
    const outcomes: string[] = [];
    let state = 12345;
    for (let i = 0; i < 20_000; i++) {
      let text = '';
      for (let k = 0; k < 12; k++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        text += alphabet[(state >>> 8) % alphabet.length]!;
      }
      outcomes.push(outcome(text));
    }
    expect(new Set(outcomes)).toEqual(new Set(['a vector of words', 'a sentence with its place']));
  });
});
