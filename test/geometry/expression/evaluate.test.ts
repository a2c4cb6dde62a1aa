import { describe, expect, it } from 'vitest';
import { matrix } from '../../../src/data/matrix';
import { axisPositions } from '../../../src/geometry/axis-positions';
import { evaluate } from '../../../src/geometry/expression/evaluate';
import { lengthOf } from '../../../src/geometry/vector-sums';
import { parseExpression } from '../../../src/geometry/expression/parse';
import { createRandom } from '../../../src/math/random';
import { expectClose } from '../../support/expect-close';
import { keyedVectorsOf, vocabularyOf } from '../../support/keyed-vectors';

const rows: Record<string, readonly number[]> = { a: [3, 4], b: [0, 2], c: [1, 0], zero: [0, 0] };
const names = Object.keys(rows);

function value(text: string, unitLength = false): number[] {
  const vectors = matrix(names.length, 2, Float32Array.from(Object.values(rows).flat()));
  const indexOf = ({ word }: { word: string }) => names.indexOf(word);
  return [...evaluate(parseExpression(text), { vectors, indexOf, unitLength })];
}

describe('evaluate', () => {
  it.each([
    ['a', [3, 4], [0.6, 0.8]],
    ['a - b + c', [4, 2], [1.6, -0.2]],
    ['2 a / 4', [1.5, 2], [0.3, 0.4]],
    ['avg(a, b, c)', [4 / 3, 2], [1.6 / 3, 0.6]],
    ['unit(a)', [0.6, 0.8], [0.6, 0.8]],
    ['unit(a + c)', [Math.SQRT1_2, Math.SQRT1_2], [1.6, 0.8].map((x) => x / Math.hypot(1.6, 0.8))],
    ['project(a, c)', [3, 0], [0.6, 0]],
    ['reject(a, 5 c)', [0, 4], [0, 0.8]],
    ['a - project(a, b) - reject(a, b)', [0, 0], [0, 0]],
    ['a + zero', [3, 4], [0.6, 0.8]],
    ['c : a :: b : ?', [2, 6], [-0.4, 1.8]],
  ])('%s, as the vectors are and with length 1', (text, plain, unit) => {
    expectClose(value(text), plain, { atol: 1e-7 });
    expectClose(value(text, true), unit, { atol: 1e-7 });
  });

  it('needs a direction for unit, project and reject', () => {
    expect(() => value('a + unit(b - b)')).toThrow(/all zeros/);
    expect(() => value('project(a, zero)')).toThrow(/points nowhere/);
    expect(() => value('reject(a, c - c)')).toThrow(/points nowhere/);
    expect(value('project(zero, a)')).toEqual([0, 0]);
  });
});

describe('order and signs', () => {
  const random = createRandom(7);
  const words = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`w${i}`, 1]));
  const keyed = keyedVectorsOf(
    vocabularyOf(words),
    Array.from({ length: 42 }, (_, i) => Array.from({ length: 16 }, () => (i === 9 ? 0 : random.normal()))),
  );
  const at = (text: string, unitLength = true) =>
    evaluate(parseExpression(text), {
      vectors: keyed.vectors,
      indexOf: ({ word }) => keyed.vocabulary.index.get(word)!,
      unitLength,
    });
  const axis = (text: string) => {
    const vector = at(text, false);
    const length = lengthOf(vector);
    const values = new Float32Array(keyed.vectors.rows);
    axisPositions(
      keyed,
      vector.map((x) => x / length),
      false,
      values,
    );
    return values;
  };

  it('completes a parallelogram at one identical point from either side', () => {
    expect(at('w3 + w8 - w20')).toEqual(at('w8 + w3 - w20'));
    expect(at('w3 - w20 + w8')).toEqual(at('w8 - (w20 - w3)'));
    expect(at('w8 : w20 :: ? : w3')).toEqual(at('w3 + w8 - w20'));
  });

  it('flips the sign of every position exactly when the poles are swapped', () => {
    const one = axis('avg(w1, w2, w3) - avg(w4, w5)');
    expect(axis('avg(w4, w5) - avg(w1, w2, w3)')).toEqual(one.map((x) => -x));
    expect(axis('-(avg(w1, w2, w3) - avg(w4, w5))')).toEqual(one.map((x) => -x));
  });

  it('gives the dot product with the normalised difference of pole means, and NaN without a vector', () => {
    const positions = axis('avg(w1, w2) - w4');
    const row = (i: number) => [...keyed.vectors.data.subarray((i + 2) * 16, (i + 3) * 16)];
    const difference = row(1).map((x, c) => (x + row(2)[c]!) / 2 - row(4)[c]!);
    const length = Math.hypot(...difference);
    for (const i of [0, 1, 30]) {
      const expected = row(i).reduce((sum, x, c) => sum + (x * difference[c]!) / length, 0);
      expect(positions[i + 2]).toBeCloseTo(expected, 5);
    }
    expect([positions[0], positions[9]]).toEqual([NaN, NaN]);
  });
});
