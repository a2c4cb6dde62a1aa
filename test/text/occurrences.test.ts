import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import {
  countTogether,
  documentsOf,
  documentsWithBoth,
  indexOccurrences,
  timesAt,
  timesIn,
  typeOf,
} from '../../src/text/occurrences';
import { tokensOf } from '../support/corpus';

function finish<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const indexOf = (texts: readonly string[]) => finish(indexOccurrences(tokensOf(texts)));

const TEXTS = ['The film, the FILM!', '', 'a good film', 'The plot. The end.', 'good good'];

describe('indexOccurrences', () => {
  const index = indexOf(TEXTS);
  const type = (word: string) => typeOf(index.tokens, word);

  it('lists the documents of each word once, ascending, with occurrences', () => {
    expect([...documentsOf(index, type('film'))]).toEqual([0, 2]);
    expect([...documentsOf(index, type('the'))]).toEqual([0, 3]);
    expect([0, 1].map((place) => timesAt(index, type('film'), place))).toEqual([2, 1]);
    expect(timesAt(index, type('good'), 1)).toBe(2);
  });

  it('knows no word that no text holds', () => {
    expect(type('xyzzy')).toBe(-1);
    expect(type('')).toBe(-1);
    expect([...documentsOf(index, -1)]).toEqual([]);
    expect([...documentsWithBoth(index, -1, type('film'))]).toEqual([]);
  });

  it('counts more occurrences than a byte holds', () => {
    const long = indexOf([`b ${'a '.repeat(300)}`, 'a']);
    expect([0, 1].map((place) => timesAt(long, typeOf(long.tokens, 'a'), place))).toEqual([300, 1]);
  });

  it('takes a corpus without texts, and words named like members of objects', () => {
    expect(indexOf([]).documents).toHaveLength(0);
    const odd = indexOf(['constructor __proto__ 😎', '😎 toString']);
    expect([...documentsOf(odd, typeOf(odd.tokens, '😎'))]).toEqual([0, 1]);
    expect([...documentsOf(odd, typeOf(odd.tokens, 'constructor'))]).toEqual([0]);
    expect([...documentsOf(odd, typeOf(odd.tokens, 'tostring'))]).toEqual([1]);
  });

  it('gives the intersection of two words, in either order', () => {
    expect([...documentsWithBoth(index, type('the'), type('film'))]).toEqual([0]);
    expect([...documentsWithBoth(index, type('plot'), type('good'))]).toEqual([]);
    expect([...documentsWithBoth(index, type('good'), type('good'))]).toEqual([2, 4]);
  });
});

describe('on random texts', () => {
  const random = createRandom(7);
  const texts = Array.from({ length: 400 }, () =>
    Array.from({ length: random.integer(30) }, () => `w${Math.floor(random.integer(40) ** 2 / 40)}`).join(
      ' ',
    ),
  );
  const index = indexOf(texts);
  const { tokens } = index;
  const sets = texts.map((text) => new Set(text.split(' ')));

  it('agrees with sets of words', () => {
    for (let type = 0; type < tokens.types.length; type++) {
      const word = tokens.types[type]!;
      expect(typeOf(tokens, word)).toBe(type);
      const expected = [...sets.keys()].filter((d) => sets[d]!.has(word));
      const own = documentsOf(index, type);
      expect([...own]).toEqual(expected);
      const occurrences = own.reduce((sum, _, place) => sum + timesAt(index, type, place), 0);
      expect(occurrences).toBe(tokens.counts[type]);
      expect(timesIn(tokens, type, own[0]!)).toBe(timesAt(index, type, 0));
    }
  });

  it('counts texts together as the intersections do, for all words at once', () => {
    for (const type of [0, 5, tokens.types.length - 1]) {
      const together = finish(countTogether(index, type));
      const expected = tokens.types.map((_, other) => documentsWithBoth(index, type, other).length);
      expect([...together]).toEqual(expected);
    }
  });
});
