import { describe, expect, it } from 'vitest';
import { alphabeticalRanks, sortUses, usesOf, type ConcordanceSort } from '../../src/text/concordance';
import { countNear, sharedTypes } from '../../src/text/context-words';
import { indexOccurrences, typeOf } from '../../src/text/occurrences';
import { tokensOf } from '../support/corpus';

function finish<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const TEXTS = ['the bank of the river', 'a bank', 'bank holiday and the bank', 'no such word'];
const LABELS = Uint16Array.of(1, 1, 0, 0);
const index = finish(indexOccurrences(tokensOf(TEXTS)));
const { tokens } = index;
const bank = finish(usesOf(index, typeOf(tokens, 'bank')));

/** Document and place in it, for each use in the order asked for. */
function order(sort: ConcordanceSort, labels: Uint16Array | null = LABELS) {
  const uses = finish(sortUses(bank, tokens, sort, alphabeticalRanks(tokens), labels));
  return Array.from(uses.places, (place, i) => {
    const document = uses.documents[i]!;
    return [document, place - tokens.offsets[document]!];
  });
}

describe('usesOf', () => {
  it('finds every use in the order of the texts', () => {
    expect(order('text')).toEqual([
      [0, 1],
      [1, 1],
      [2, 0],
      [2, 4],
    ]);
    expect(bank.places).toHaveLength(tokens.counts[typeOf(tokens, 'bank')]!);
    expect(finish(usesOf(index, -1)).places).toHaveLength(0);
  });
});

describe('sortUses', () => {
  it('sorts by the word before, the edge of a text first, then by the one before that', () => {
    expect(order('left')).toEqual([
      [2, 0],
      [1, 1],
      [0, 1],
      [2, 4],
    ]);
  });

  it('sorts by the word after; equals keep the order of the texts', () => {
    expect(order('right')).toEqual([
      [1, 1],
      [2, 4],
      [2, 0],
      [0, 1],
    ]);
  });

  it('sorts by class, and without labels leaves the order of the texts', () => {
    expect(order('class')[0]).toEqual([2, 0]);
    expect(order('class', null)).toEqual(order('text'));
  });
});

describe('words near', () => {
  it('counts both sides inside a text, the use itself left out', () => {
    const near = finish(countNear(tokens, bank, 2));
    const of = (word: string) => near[typeOf(tokens, word)];
    expect([of('the'), of('of'), of('a'), of('and'), of('river'), of('bank')]).toEqual([3, 1, 1, 2, 0, 0]);
  });

  it('weighs shared words by count and by how much they prefer both', () => {
    const near = (word: string) => finish(countNear(tokens, finish(usesOf(index, typeOf(tokens, word))), 2));
    // Near `of`: the, bank, the, river. Near `holiday`: bank, and, the. Of 15 tokens, 4 are bank and 3 are the.
    const shared = sharedTypes(tokens, near('of'), near('holiday'), 5);
    const [first] = shared;
    expect(shared).toHaveLength(1);
    expect(first).toMatchObject({ type: typeOf(tokens, 'the'), nearA: 2, nearB: 1 });
    expect(first!.weight).toBeCloseTo(Math.log2(1 / 3 / (3 / 15)), 12);
    expect(sharedTypes(tokens, near('such'), near('river'), 5)).toEqual([]);
  });
});
