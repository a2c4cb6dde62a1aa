import { matrix, type Matrix } from '../../src/data/matrix';
import { createRandom } from '../../src/math/random';

/** Normal numbers around a few seeded centers; rows of the same center lie together. */
export function clusteredMatrix(rows: number, columns: number, centers: number, seed: number): Matrix {
  const random = createRandom(seed);
  const middle = Array.from({ length: centers * columns }, () => 4 * random.normal());
  const X = matrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    const center = random.integer(centers);
    for (let c = 0; c < columns; c++)
      X.data[i * columns + c] = middle[center * columns + c]! + random.normal();
  }
  return X;
}
