import { row, type Matrix } from '../../data/matrix';
import { PAD_INDEX } from '../../data/vocabulary';
import { orderOf } from '../matrix-order';
import type { TaskFunction } from '../server';
import { look } from '../store';

const largest = new WeakMap<Matrix, number>();

export const matrixRows: TaskFunction<'matrixRows'> = ({ vectors: ref, offset, limit, ...order }) => {
  const keyed = look(ref);
  const { vocabulary, vectors } = keyed;
  const { columns } = vectors;
  const all = orderOf(keyed, order);
  const from = Math.max(0, offset);
  const indices = Int32Array.from(all.subarray(from, from + Math.max(0, limit)));
  const values = new Float32Array(indices.length * columns);
  indices.forEach((index, i) => values.set(row(vectors, index), i * columns));
  return {
    offset: from,
    total: all.length,
    columns,
    indices,
    words: Array.from(indices, (index) => vocabulary.tokens[index]!),
    counts: Uint32Array.from(indices, (index) => vocabulary.counts[index]!),
    values,
    largest: largestOf(vectors),
  };
};

/** Largest magnitude of the matrix, padding left out; 0 for nothing but zeros. */
function largestOf(X: Matrix): number {
  let found = largest.get(X);
  if (found !== undefined) return found;
  found = 0;
  for (let at = (PAD_INDEX + 1) * X.columns; at < X.data.length; at++) {
    const size = Math.abs(X.data[at]!);
    if (size > found) found = size;
  }
  largest.set(X, found);
  return found;
}
