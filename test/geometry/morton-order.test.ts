import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { mortonOrder } from '../../src/geometry/morton-order';
import { createRandom } from '../../src/math/random';
import { clusteredMatrix } from '../support/random-matrix';

/** Key of a cell by the definition: bit b of axis c is bit 3b + c. */
function keyOf(cells: readonly number[]): number {
  let key = 0;
  cells.forEach((cell, c) => {
    for (let b = 0; b < 10; b++) key += ((cell >> b) & 1) * 2 ** (3 * b + c);
  });
  return key;
}

describe('mortonOrder', () => {
  it('visits the corners of a cube with the first axis fastest', () => {
    const corners = [7, 2, 5, 0, 3, 6, 1, 4];
    const X = matrix(8, 3, Float32Array.from(corners.flatMap((k) => [k & 1, (k >> 1) & 1, k >> 2])));
    expect([...mortonOrder(X)].map((i) => corners[i])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it.each([1, 2, 3])('sorts by the key of the cell, equal keys by row, in %i dimensions', (columns) => {
    const rows = 3000;
    const random = createRandom(columns);
    const cells = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => random.integer(1024)),
    );
    cells[0] = Array<number>(columns).fill(0);
    cells[1] = Array<number>(columns).fill(1024);
    const X = matrix(rows, columns, Float32Array.from(cells.flat()));
    const keys = cells.map((cell) => keyOf(cell.map((at) => Math.min(at, 1023))));
    const expected = Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
    expect([...mortonOrder(X)]).toEqual(expected);
  });

  it('names every row once and puts near rows together', () => {
    const X = clusteredMatrix(4000, 3, 8, 2);
    const order = mortonOrder(X);
    expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
    const apart = (i: number, j: number) =>
      Math.hypot(...[0, 1, 2].map((c) => X.data[3 * i + c]! - X.data[3 * j + c]!));
    let along = 0;
    let before = 0;
    for (let i = 1; i < 4000; i++) {
      along += apart(order[i]!, order[i - 1]!);
      before += apart(i, i - 1);
    }
    expect(along).toBeLessThan(before / 5);
  });

  it('keeps the order of rows that are all equal, and of none', () => {
    expect([...mortonOrder(matrix(5, 2, new Float32Array(10).fill(3)))]).toEqual([0, 1, 2, 3, 4]);
    expect([...mortonOrder(matrix(0, 3))]).toEqual([]);
  });
});
