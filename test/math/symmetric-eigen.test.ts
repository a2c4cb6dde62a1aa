import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { eigenResult, initEigen, stepEigen, symmetricEigen } from '../../src/math/symmetric-eigen';
import { expectClose } from '../support/expect-close';

function randomSymmetric(n: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const A = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) A[i * n + j] = A[j * n + i] = random.normal();
  return A;
}

/** A v = λ v to 1e−12 of the largest entry, v orthonormal, λ descending. */
function expectSolves(A: Float64Array, n: number, wanted = n): void {
  const { values, vectors } = symmetricEigen(A, n, wanted);
  const size = A.reduce((most, a) => Math.max(most, Math.abs(a)), 0) || 1;
  expect(values).toHaveLength(n);
  expect(vectors).toHaveLength(wanted * n);
  expect([...values]).toEqual([...values].sort((a, b) => b - a));
  for (let a = 0; a < wanted; a++) {
    for (let i = 0; i < n; i++) {
      let product = 0;
      for (let j = 0; j < n; j++) product += A[i * n + j]! * vectors[a * n + j]!;
      expect(Math.abs(product - values[a]! * vectors[a * n + i]!) / size).toBeLessThan(1e-12);
    }
    for (let b = 0; b < wanted; b++) {
      let cross = 0;
      for (let j = 0; j < n; j++) cross += vectors[a * n + j]! * vectors[b * n + j]!;
      expect(cross).toBeCloseTo(a === b ? 1 : 0, 12);
    }
  }
}

describe('symmetricEigen', () => {
  it('solves a 2 × 2 matrix by hand', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expectClose(values, [3, 1], { rtol: 1e-15 });
    expectClose(vectors.map(Math.abs), Array(4).fill(Math.SQRT1_2), { rtol: 1e-15 });
    expect(vectors[0]! * vectors[1]!).toBeGreaterThan(0);
    expect(vectors[2]! * vectors[3]!).toBeLessThan(0);
  });

  it('leaves its argument alone and takes a matrix of zeros', () => {
    expectClose(symmetricEigen(new Float64Array(9), 3).values, [0, 0, 0]);
    const B = Float64Array.of(1, 5, 5, 2);
    symmetricEigen(B, 2);
    expect([...B]).toEqual([1, 5, 5, 2]);
  });

  it.each([1, 2, 3, 4, 30, 31])('gives A v = λ v with orthonormal v, highest λ first: n = %i', (n) => {
    expectSolves(randomSymmetric(n, 3), n);
  });

  it('keeps the vectors of equal eigenvalues orthonormal', () => {
    const n = 12;
    const identity = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 7 : 0));
    expectSolves(identity, n);
    expectSolves(identity, n, 3);
    expectSolves(new Float64Array(n * n).fill(1), n);
    const twoByTwo = identity.slice();
    for (let i = 0; i < n; i += 2) twoByTwo[i * n + i + 1] = twoByTwo[(i + 1) * n + i] = 2;
    expectSolves(twoByTwo, n);
    expectSolves(twoByTwo, n, 5);
  });

  it('neither overflows nor underflows', () => {
    for (const scale of [1e-200, 1e200])
      expectSolves(
        randomSymmetric(9, 4).map((a) => a * scale),
        9,
      );
  });

  it('gives the first vectors alone as it gives them among all', () => {
    const A = randomSymmetric(25, 5);
    const all = symmetricEigen(A, 25);
    const some = symmetricEigen(A, 25, 3);
    expect(some.values).toEqual(all.values);
    expect(some.vectors).toEqual(all.vectors.slice(0, 75));
  });

  it('gives the same bits whatever the size of the steps', () => {
    const A = randomSymmetric(90, 6);
    const state = initEigen(A, 90, 4);
    let steps = 1;
    while (!stepEigen(state, 1)) steps++;
    expect(steps).toBeGreaterThan(200);
    expect(eigenResult(state)).toEqual(symmetricEigen(A, 90, 4));
  });

  it('refuses a matrix of another size, and more vectors than there are', () => {
    expect(() => symmetricEigen(new Float64Array(6), 2)).toThrow('2 × 2 needs 4 numbers, got 6');
    expect(() => symmetricEigen(new Float64Array(4), 2, 3)).toThrow(
      'from 0 to 2 vectors can be wanted, got 3',
    );
  });
});
