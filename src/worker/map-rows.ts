import type { KeyedVectors } from '../data/keyed-vectors';
import { matrix, row, type Matrix } from '../data/matrix';
import type { MapMetric } from '../data/projection';
import { unitRows } from '../geometry/unit-rows';

/**
 * A copy of the vectors of these words, one a row; by cosine, of length 1.
 *
 * @throws RangeError when an index is none of the vocabulary, or a vector has no direction that cosine could compare.
 */
export function mapRows(vectors: KeyedVectors, indices: Int32Array, metric: MapMetric): Matrix {
  const { vectors: all } = vectors;
  const picked = matrix(indices.length, all.columns);
  indices.forEach((index, i) => {
    if (!(index >= 0 && index < all.rows)) {
      throw new RangeError(`mapRows: word ${index} is not one of ${all.rows}`);
    }
    picked.data.set(row(all, index), i * all.columns);
  });
  return metric === 'cosine' ? unitRows(picked, nameOfRow(vectors, indices)) : picked;
}

/** How a person knows a row of `mapRows`, for sentences about it. */
export function nameOfRow({ vocabulary }: KeyedVectors, indices: Int32Array): (row: number) => string {
  return (i) => `the vector of “${vocabulary.tokens[indices[i]!]}”`;
}
