import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { usesOf } from '../../src/text/concordance';
import { contextMeans } from '../../src/text/context-means';
import { indexOccurrences, typeOf } from '../../src/text/occurrences';
import { tokensOf } from '../support/corpus';

function finish<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function meansOf(texts: readonly string[], vectors: Readonly<Record<string, readonly number[]>>) {
  const index = finish(indexOccurrences(tokensOf(texts)));
  const words = Object.keys(vectors);
  const rows = new Int32Array(index.tokens.types.length).fill(-1);
  words.forEach((word, row) => (rows[typeOf(index.tokens, word)] = row));
  const uses = finish(usesOf(index, typeOf(index.tokens, 'bank')));
  const table = matrix(words.length, 2, Float32Array.from(Object.values(vectors).flat()));
  return finish(contextMeans(index.tokens, uses, 2, rows, table));
}

describe('contextMeans', () => {
  it('is the direction of the mean of the words near a use, less what all uses have in common', () => {
    const { directions, kept } = meansOf(['money bank', 'bank river river', 'bank'], {
      money: [2, 0],
      river: [0, 6],
    });
    // Means [2, 0] and [0, 6], their mean [1, 3]; the third use has no word near it.
    expect([...kept]).toEqual([0, 1]);
    const [x, y] = [1 / Math.sqrt(10), 3 / Math.sqrt(10)];
    [x, -y, -x, y].forEach((value, i) => expect(directions.data[i]).toBeCloseTo(value, 6));
  });

  it('leaves out the word itself, words far away and words without a vector', () => {
    const { directions, kept } = meansOf(['bank bank xyz money', 'money bank'], {
      money: [1, 0],
      bank: [9, 9],
    });
    // Uses: the first has nothing within two places, the second and third have money alone.
    expect([...kept]).toEqual([1, 2]);
    expect([...directions.data]).toEqual([0, 0, 0, 0]);
  });
});
