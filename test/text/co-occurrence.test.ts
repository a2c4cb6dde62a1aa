import { describe, expect, it } from 'vitest';
import {
  countedShare,
  finishCoOccurrence,
  initCoOccurrence,
  stepCoOccurrence,
  type CoOccurrence,
} from '../../src/text/co-occurrence';
import { rankTypes } from '../../src/text/rank-types';
import { mostFrequent } from '../../src/text/vocabulary';
import { countCoOccurrence } from '../support/co-occurrence';
import { tokensOf } from '../support/corpus';

function start(texts: readonly string[], size = 100) {
  const tokens = tokensOf(texts);
  const { tokens: words, indexOfType } = mostFrequent(tokens, rankTypes(tokens, tokens.counts), size);
  return { tokens, words, indexOfType };
}

function count(texts: readonly string[], window: number, size = 100) {
  const { tokens, words, indexOfType } = start(texts, size);
  const counts = countCoOccurrence(tokens, indexOfType, words.length, window);
  const at = (a: string, b: string) => cell(counts, words.indexOf(a), words.indexOf(b));
  return { counts, words, at };
}

function cell({ starts, columns, values }: CoOccurrence, row: number, column: number): number {
  for (let i = starts[row]!; i < starts[row + 1]!; i++) if (columns[i] === column) return values[i]!;
  return 0;
}

describe('co-occurrence', () => {
  it('adds 1 / distance for each pair, from both sides', () => {
    const { at, counts } = count(['the cat sat on the mat'], 2);
    expect(at('cat', 'sat')).toBe(1);
    expect(at('the', 'sat')).toBe(1);
    expect(at('the', 'cat')).toBe(1);
    expect(at('the', 'on')).toBe(1);
    expect(at('on', 'mat')).toBe(0.5);
    expect(at('the', 'mat')).toBe(1);
    expect(at('cat', 'mat')).toBe(0);
    expect(at('the', 'the')).toBe(0);
    expect(counts.values.reduce((sum, value) => sum + value, 0)).toBe(2 * (5 + 4 / 2));
  });

  it('counts a word near itself from both sides, as the reference program does', () => {
    const { at } = count(['ha ha ha'], 10);
    expect(at('ha', 'ha')).toBe(2 * (1 + 1 + 1 / 2));
  });

  it('never crosses from one text into the next', () => {
    const { at } = count(['red green', 'blue red', ''], 10);
    expect(at('green', 'blue')).toBe(0);
    expect(at('red', 'green')).toBe(1);
    expect(at('blue', 'red')).toBe(1);
  });

  it('keeps the places of words outside the vocabulary', () => {
    const { at, words, counts } = count(['a a a b b x c', 'c b a'], 10, 5);
    expect(words).toEqual(['', '[UNK]', 'a', 'b', 'c']);
    expect(at('b', 'c')).toBeCloseTo(1 / 2 + 1 / 3 + 1, 6);
    expect([counts.starts[1], counts.starts[2]]).toEqual([0, 0]);
  });

  it('is symmetric, its columns ascending, and the same in small steps', () => {
    const texts = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 1 + (i % 13) }, (_word, j) => `w${(i * i + 7 * j) % 17}`).join(' '),
    );
    const { counts, words } = count(texts, 4);
    for (let row = 0; row < words.length; row++) {
      const columns = counts.columns.subarray(counts.starts[row], counts.starts[row + 1]);
      expect([...columns]).toEqual([...columns].sort((a, b) => a - b));
      for (const column of columns)
        expect(cell(counts, row, column)).toBeCloseTo(cell(counts, column, row), 5);
    }
    const begun = start(texts);
    const state = initCoOccurrence(begun.tokens, begun.indexOfType, words.length, 4);
    const shares = [countedShare(state)];
    while (!stepCoOccurrence(state, 3)) shares.push(countedShare(state));
    expect(finishCoOccurrence(state)).toEqual(counts);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(countedShare(state)).toBe(1);
  });

  it('has no cell where no word has a neighbour', () => {
    expect(count(['one', 'two'], 5).counts.values).toHaveLength(0);
    const { tokens, words, indexOfType } = start(['']);
    expect(countCoOccurrence(tokens, indexOfType, words.length, 5).starts).toEqual(new Uint32Array(3));
  });

  it('names a window that is none', () => {
    expect(() => count(['a b'], 0)).toThrow('Window: must be a whole number of at least 1, got 0.');
  });
});
