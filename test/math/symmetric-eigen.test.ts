import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { symmetricEigen } from '../../src/math/symmetric-eigen';
import { expectClose } from '../support/expect-close';

describe('symmetricEigen', () => {
  it('solves a 2 × 2 matrix by hand', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expectClose(values, [3, 1], { rtol: 1e-15 });
    expectClose(vectors.map(Math.abs), Array(4).fill(Math.SQRT1_2), { rtol: 1e-15 });
    expect(vectors[0]! * vectors[2]!).toBeGreaterThan(0);
    expect(vectors[1]! * vectors[3]!).toBeLessThan(0);
  });

  it('leaves its argument alone and takes a matrix of zeros', () => {
    const A = new Float64Array(9);
    expectClose(symmetricEigen(A, 3).values, [0, 0, 0]);
    const B = Float64Array.of(1, 5, 5, 2);
    symmetricEigen(B, 2);
    expect([...B]).toEqual([1, 5, 5, 2]);
  });

  it('gives A v = λ v with orthonormal v, highest λ first', () => {
    const n = 30;
    const random = createRandom(3);
    const A = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) A[i * n + j] = A[j * n + i] = random.normal();
    const { values, vectors } = symmetricEigen(A, n);
    expect([...values]).toEqual([...values].sort((a, b) => b - a));
    for (let a = 0; a < n; a++) {
      for (let i = 0; i < n; i++) {
        let product = 0;
        let cross = 0;
        for (let j = 0; j < n; j++) {
          product += A[i * n + j]! * vectors[j * n + a]!;
          cross += vectors[j * n + a]! * vectors[j * n + i]!;
        }
        expect(product).toBeCloseTo(values[a]! * vectors[i * n + a]!, 12);
        expect(cross).toBeCloseTo(a === i ? 1 : 0, 12);
      }
    }
  });

  it('refuses a matrix of another size', () => {
    expect(() => symmetricEigen(new Float64Array(6), 2)).toThrow('2 × 2 needs 4 numbers, got 6');
  });
});
