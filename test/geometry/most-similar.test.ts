import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { compareRows } from '../../src/geometry/compare';
import { mostSimilar } from '../../src/geometry/most-similar';
import golden from '../golden/most-similar.json';
import { expectClose } from '../support/expect-close';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { clusteredMatrix } from '../support/random-matrix';

const goldenRows = matrix(golden.rows, golden.columns, Float32Array.from(golden.X));
const wordsOf = (count: number) =>
  vocabularyOf(Object.fromEntries(Array.from({ length: count - 2 }, (_, i) => [`w${i}`, 1])));
const keyed = (X: typeof goldenRows) =>
  keyedVectorsOf(
    wordsOf(X.rows),
    Array.from({ length: X.rows }, (_, i) => [...X.data.subarray(i * X.columns, (i + 1) * X.columns)]),
  );

describe('mostSimilar', () => {
  it('ranks as scikit-learn and a stable sort do', () => {
    const vectors = keyed(goldenRows);
    const { similar, different } = mostSimilar(vectors, golden.query, 12, (index) => index < 2);
    expect([...similar.indices]).toEqual(golden.similar);
    expect([...different.indices]).toEqual(golden.different);
    expectClose(similar.cosines, golden.similarCosines, { atol: 1e-6 });
    expectClose(different.cosines, golden.differentCosines, { atol: 1e-6 });
  });

  it('equals a full sort of all cosines for k = 999', () => {
    const vectors = keyed(clusteredMatrix(1500, 5, 7, 1));
    const cosineWith = (i: number) => {
      let dot = 0;
      for (let c = 0; c < 5; c++) dot += vectors.unit.data[9 * 5 + c]! * vectors.unit.data[i * 5 + c]!;
      return Math.fround(Math.max(-1, Math.min(1, dot)));
    };
    const others = Array.from({ length: 1500 }, (_, i) => i).filter((i) => i !== 9);
    const { similar, different } = mostSimilar(vectors, 9, 999, () => false);
    const up = others.toSorted((a, b) => cosineWith(a) - cosineWith(b) || a - b);
    const down = others.toSorted((a, b) => cosineWith(b) - cosineWith(a) || a - b);
    expect([...different.indices]).toEqual(up.slice(0, 999));
    expect([...similar.indices]).toEqual(down.slice(0, 999));
  });

  it('puts the lower index first among equals, in both lists', () => {
    const vectors = keyed(matrix(6, 1, Float32Array.of(1, 2, -1, 3, -2, 5)));
    const { similar, different } = mostSimilar(vectors, 3, 4, () => false);
    expect([...similar.indices]).toEqual([0, 1, 5, 2]);
    expect([...different.indices]).toEqual([2, 4, 0, 1]);
  });

  it('leaves out the query, what is excluded, and rows of zeros; gives fewer than k when fewer remain', () => {
    const vectors = keyed(matrix(5, 2, Float32Array.of(1, 0, 0, 0, 1, 1, 0, 1, 1, 0.5)));
    const { similar } = mostSimilar(vectors, 0, 10, (index) => index === 3);
    expect([...similar.indices]).toEqual([4, 2]);
  });

  it('gives nothing for a query without direction', () => {
    const vectors = keyed(matrix(3, 2, Float32Array.of(0, 0, 1, 0, 1, 1)));
    expect(mostSimilar(vectors, 0, 5, () => false).similar.indices).toHaveLength(0);
  });

  it.each([0, 1000, 2.5, NaN])('refuses %s neighbours', (k) => {
    const vectors = keyed(matrix(3, 1, Float32Array.of(1, 2, 3)));
    expect(() => mostSimilar(vectors, 0, k, () => false)).toThrow(`from 1 to 999; got ${k}`);
  });
});

describe('compareRows', () => {
  it('agrees with scikit-learn', () => {
    for (const { a, b, cosine, dot, euclidean } of golden.pairs) {
      const result = compareRows(goldenRows, a, b);
      expectClose([result.cosine!, result.dot, result.euclidean], [cosine, dot, euclidean], { rtol: 1e-6 });
    }
  });

  it('says same direction whatever the lengths', () => {
    const result = compareRows(matrix(2, 2, Float32Array.of(1, 0, 2, 0)), 0, 1);
    expect(result).toEqual({ cosine: 1, dot: 2, norms: [1, 2], euclidean: 1 });
  });

  it('has no cosine with a zero vector', () => {
    const result = compareRows(matrix(2, 2, Float32Array.of(0, 0, 3, 4)), 0, 1);
    expect(result).toEqual({ cosine: null, dot: 0, norms: [0, 5], euclidean: 5 });
  });
});
