import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { compareTokens } from '../../src/text/compare-tokens';
import {
  countTypes,
  countVocabulary,
  listedWords,
  mostFrequent,
  sortedIndices,
} from '../../src/text/vocabulary';
import { rankTypes } from '../../src/text/rank-types';
import { readVocabulary, writeVocabulary } from '../../src/text/vocabulary-file';
import { createTokenizer } from '../../src/text/tokenizer';
import { corpusOf, tokensOf } from '../support/corpus';

function vocabularyOf(texts: readonly string[], size: number, labels: readonly number[] | null = null) {
  const tokens = tokensOf(texts);
  const list = mostFrequent(tokens, rankTypes(tokens, tokens.counts), size);
  return countVocabulary(list, tokens, corpusOf(texts, labels), null, tokens.counts);
}

describe('compareTokens', () => {
  it('orders by UTF-8 bytes, above the surrogates too', () => {
    const words = ['z', 'a', 'é', '', 'ab', '！', '😎', '\uE000', '😎a', '~'];
    const bytes = (word: string) => Buffer.from(word);
    expect(words.toSorted(compareTokens)).toEqual(
      words.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b))),
    );
  });
});

describe('rankTypes', () => {
  it('agrees with sorting by count and token, whatever the size of counts', () => {
    const random = createRandom(2);
    const words = Array.from(
      { length: 500 },
      () => `w${random.integer(1e6)}${['é', '', '😎'][random.integer(3)]}`,
    );
    const { types, order } = tokensOf([words.join(' '), '[UNK]']);
    for (const most of [3, 65_535, 65_536, 4_000_000_000]) {
      const counts = Uint32Array.from(types, () => Math.floor(random.next() ** 4 * most));
      const present = [...types.keys()].filter((type) => counts[type]! > 0);
      const expected = present.sort((a, b) => counts[b]! - counts[a]! || compareTokens(types[b]!, types[a]!));
      expect([...rankTypes({ types, order }, counts)]).toEqual(expected);
    }
  });

  it('leaves out a word written like [UNK]', () => {
    const types = ['a', '[UNK]', 'b'];
    expect([...rankTypes({ types, order: Uint32Array.of(1, 0, 2) }, Uint32Array.of(1, 9, 1))]).toEqual([
      2, 0,
    ]);
  });
});

describe('vocabulary', () => {
  it('puts padding and [UNK] first, then by count, ties by token descending', () => {
    const { tokens, counts } = vocabularyOf(['the cat the dog', 'a dog the', 'é 😎 ！'], 100);
    expect(tokens).toEqual(['', '[UNK]', 'the', 'dog', '😎', '！', 'é', 'cat', 'a']);
    expect([...counts]).toEqual([0, 0, 3, 2, 1, 1, 1, 1, 1]);
  });

  it('counts both special tokens in its size, and what is cut off at [UNK]', () => {
    const { tokens, counts, index } = vocabularyOf(['b b b a a c'], 4);
    expect(tokens).toEqual(['', '[UNK]', 'b', 'a']);
    expect([...counts]).toEqual([0, 1, 3, 2]);
    expect(index.get('a')).toBe(3);
    expect(index.has('c')).toBe(false);
  });

  it('counts by class', () => {
    const { tokens, classCounts } = vocabularyOf(['a b', 'a a', 'b c'], 4, [0, 1, 1]);
    expect(tokens).toEqual(['', '[UNK]', 'a', 'b']);
    expect([...classCounts!]).toEqual([0, 0, 0, 1, 1, 2, 1, 1]);
  });

  it('counts in the documents listed only', () => {
    const texts = ['a a', 'b', 'b b b'];
    const tokens = tokensOf(texts);
    const documents = Uint32Array.of(0, 1);
    const counts = countTypes(tokens, documents);
    expect([...counts]).toEqual([2, 1]);
    const list = mostFrequent(tokens, rankTypes(tokens, counts), 10);
    expect([...countVocabulary(list, tokens, corpusOf(texts), documents, counts).counts]).toEqual([
      0, 0, 2, 1,
    ]);
  });

  it('takes a literal [UNK] in the text for an unknown word', () => {
    const tokenizer = createTokenizer({ standardize: 'none', lowercase: 'unicode' });
    tokenizer.add('[UNK] a [UNK]');
    const tokens = tokenizer.finish();
    const list = mostFrequent(tokens, rankTypes(tokens, tokens.counts), 10);
    expect(list.tokens).toEqual(['', '[UNK]', 'a']);
    expect([...countVocabulary(list, tokens, corpusOf(['']), null, tokens.counts).counts]).toEqual([0, 2, 1]);
    expect([...listedWords(tokens, ['', '[UNK]', 'a']).indexOfType]).toEqual([1, 2]);
  });

  it('lists special tokens first in every order', () => {
    const vocabulary = vocabularyOf(['b b a c c c'], 10);
    const inOrder = (
      ...order: Parameters<typeof sortedIndices> extends [unknown, ...infer Rest] ? Rest : never
    ) => Array.from(sortedIndices(vocabulary, ...order), (index) => vocabulary.tokens[index]);
    expect(inOrder('index', false)).toEqual(['', '[UNK]', 'c', 'b', 'a']);
    expect(inOrder('index', true)).toEqual(['', '[UNK]', 'a', 'b', 'c']);
    expect(inOrder('count', true)).toEqual(['', '[UNK]', 'c', 'b', 'a']);
    expect(inOrder('count', false)).toEqual(['', '[UNK]', 'a', 'b', 'c']);
    expect(inOrder('alphabet', false)).toEqual(['', '[UNK]', 'a', 'b', 'c']);
    expect(inOrder('alphabet', true)).toEqual(['', '[UNK]', 'c', 'b', 'a']);
  });
});

describe('vocabulary file', () => {
  const tokens = ['', '[UNK]', 'the', '\u00A0', 'a\u2028b', ' leading', 'tab\u0085', '"', '😎'];

  it('survives the empty first line and odd white space', () => {
    const text = writeVocabulary(tokens);
    expect(text.startsWith('\n[UNK]\nthe\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(tokens.length + 1);
    expect(readVocabulary(text)).toEqual(tokens);
    expect(readVocabulary(text.slice(0, -1))).toEqual(tokens);
    expect(readVocabulary(text.replaceAll('\n', '\r\n'))).toEqual(tokens);
  });

  it.each([
    ['the\nof\n', 'begins with “the” and “of”'],
    ['', 'begins with an empty line'],
    ['\n[UNK]\n', 'holds no word'],
    ['\n[UNK]\nthe\na\nthe\n', 'Line 5 of the vocabulary file repeats “the” of line 3'],
  ])('refuses %j', (text, message) => expect(() => readVocabulary(text)).toThrow(message));
});
