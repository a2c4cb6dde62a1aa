import { describe, expect, it } from 'vitest';
import { matrix, row } from '../../src/data/matrix';
import { evaluate } from '../../src/geometry/expression/evaluate';
import { parseExpression } from '../../src/geometry/expression/parse';
import { cosinesWith, cosMulWith, topRows } from '../../src/geometry/vector-scores';
import { lengthOf } from '../../src/geometry/vector-sums';
import golden from '../golden/word-algebra.json';
import { expectClose } from '../support/expect-close';

const X = matrix(golden.rows, golden.columns, Float32Array.from(golden.X));
const norms = Float32Array.from({ length: X.rows }, (_, i) => lengthOf(row(X, i)));

describe.each(golden.cases)(
  '$positive less $negative',
  ({ positive, negative, add, addWithOperands, mul }) => {
    const operands = new Set([...positive, ...negative]);
    const text = [...positive.map((i) => `+ w${i}`), ...negative.map((i) => `- w${i}`)].join(' ');
    const isOther = (i: number) => i > 1 && !operands.has(i);

    it('ranks as gensim most_similar does', () => {
      const indexOf = ({ word }: { word: string }) => Number(word.slice(1));
      const vector = evaluate(parseExpression(text), { vectors: X, indexOf, unitLength: true });
      const scores = new Float32Array(X.rows);
      cosinesWith(X, norms, vector, scores, 0, 50);
      cosinesWith(X, norms, vector, scores, 50);
      const others = topRows(scores, 10, isOther);
      expect(others).toEqual(add.indices);
      expectClose(
        others.map((i) => scores[i]!),
        add.scores,
        { atol: 1e-6 },
      );
      expect(topRows(scores, 10, (i) => i > 1)).toEqual(addWithOperands.indices);
    });

    it('ranks as gensim most_similar_cosmul does', () => {
      const weights = new Map([
        ...positive.map((i): [number, number] => [i, 1]),
        ...negative.map((i): [number, number] => [i, -1]),
      ]);
      const scores = new Float32Array(X.rows);
      cosMulWith(X, norms, weights, scores);
      const others = topRows(scores, 10, isOther);
      expect(others).toEqual(mul.indices);
      expectClose(
        others.map((i) => scores[i]!),
        mul.scores,
        { rtol: 1e-5 },
      );
    });
  },
);

describe('topRows', () => {
  it('puts the lower index first among equals and leaves out what is not allowed', () => {
    const scores = Float32Array.of(1, 3, 3, 2, 3, 0);
    expect(topRows(scores, 3, () => true)).toEqual([1, 2, 4]);
    expect(topRows(scores, 4, (i) => i !== 2)).toEqual([1, 4, 3, 0]);
    expect(topRows(scores, 99, (i) => i > 2)).toEqual([4, 3, 5]);
    expect(topRows(Float32Array.of(NaN, 1), 5, (i) => i === 1)).toEqual([1]);
  });
});

it('gives 0 to rows of zeros and for a vector of zeros', () => {
  const Y = matrix(3, 2, Float32Array.of(1, 1, 0, 0, -2, -2));
  const lengths = Float32Array.of(Math.SQRT2, 0, Math.sqrt(8));
  const scores = new Float32Array(3);
  cosinesWith(Y, lengths, Float64Array.of(3, 3), scores);
  expect([...scores]).toEqual([1, 0, -1]);
  cosinesWith(Y, lengths, Float64Array.of(0, 0), scores);
  expect([...scores]).toEqual([0, 0, 0]);
});
