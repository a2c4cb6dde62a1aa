import { describe, expect, it } from 'vitest';
import { complete } from '../../src/geometry/complete';
import { closestSpellings, editDistance } from '../../src/geometry/spelling';
import { createRandom } from '../../src/math/random';
import { vocabularyOf } from '../support/keyed-vectors';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['kitten', 'sitting', 3],
    ['horible', 'horrible', 1],
    ['hte', 'the', 1],
    ['ca', 'abc', 3],
    ['same', 'same', 0],
  ])('%s → %s takes %i', (a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
    expect(editDistance(b, a, 5)).toBe(edits);
  });

  it('says limit + 1 for anything farther', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('abcdefgh', 'z', 3)).toBe(4);
  });

  it('agrees with the full table on random words', () => {
    const random = createRandom(2);
    const word = () => Array.from({ length: random.integer(9) }, () => 'abc'[random.integer(3)]).join('');
    for (let i = 0; i < 500; i++) {
      const [a, b] = [word(), word()];
      const edits = fullTable(a, b);
      for (const limit of [1, 2, 3, 9]) {
        expect(editDistance(a, b, limit), `${a} ${b} ${limit}`).toBe(Math.min(edits, limit + 1));
      }
    }
  });
});

describe('closestSpellings', () => {
  const vocabulary = vocabularyOf({
    horrible: 20,
    terrible: 90,
    possible: 300,
    horribly: 2,
    édition: 4,
    THE: 5,
  });

  it('puts fewest edits first', () => {
    expect(closestSpellings(vocabulary, 'horible', 5)[0]).toBe('horrible');
    expect(closestSpellings(vocabulary, 'Horible', 1)).toEqual(['horrible']);
  });

  it('puts the more frequent first among equals', () => {
    expect(closestSpellings(vocabularyOf({ bat: 1, cat: 9, hat: 9 }), 'rat', 3)).toEqual([
      'cat',
      'hat',
      'bat',
    ]);
  });

  it('has nothing for a word like no other, and never padding or [UNK]', () => {
    expect(closestSpellings(vocabulary, 'xyzzy', 5)).toEqual([]);
    expect(closestSpellings(vocabulary, '', 5)).toEqual([]);
    expect(closestSpellings(vocabulary, '[UNK', 5)).toEqual([]);
  });

  it('folds case and Unicode forms', () => {
    expect(closestSpellings(vocabulary, 'e\u0301ditiom', 5)).toEqual(['édition']);
    expect(closestSpellings(vocabulary, 'tha', 5)).toEqual(['THE']);
  });
});

describe('complete', () => {
  const vocabulary = vocabularyOf({ good: 9, god: 12, goodness: 9, bad: 40, forego: 5, Éclair: 3 });
  const words = (prefix: string, limit: number) =>
    complete(vocabulary, prefix, limit).map((index) => vocabulary.tokens[index]);

  it('gives words that begin so, most frequent first, then words that hold it', () => {
    expect(words('go', 10)).toEqual(['god', 'good', 'goodness', 'forego']);
    expect(words('go', 2)).toEqual(['god', 'good']);
  });

  it('gives the most frequent words for an empty prefix, never padding or [UNK]', () => {
    expect(words('', 3)).toEqual(['bad', 'god', 'good']);
    expect(words('[', 3)).toEqual([]);
  });

  it('folds case and Unicode forms', () => {
    expect(words('GOOD', 1)).toEqual(['good']);
    expect(words('e\u0301c', 1)).toEqual(['Éclair']);
  });
});

function fullTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (j === 0 ? i : i === 0 ? j : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, table[i - 2]![j - 2]! + 1);
      }
      table[i]![j] = edits;
    }
  }
  return table[a.length]![b.length]!;
}
