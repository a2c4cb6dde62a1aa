import { indexOfWord } from '../find-word';
import { orderOf } from '../matrix-order';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** @throws Error when the word is not in the vocabulary, or no row shown has the index. */
export const matrixPlace: TaskFunction<'matrixPlace'> = ({ vectors: ref, row, ...order }) => {
  const keyed = look(ref);
  const index = typeof row === 'string' ? indexOfWord(keyed, row) : row;
  const place = orderOf(keyed, order).indexOf(index);
  if (place < 0) {
    const last = keyed.vectors.rows - 1;
    throw new RangeError(`Row ${index} is not in the word table: its rows have the indices 1 to ${last}.`);
  }
  return { place, index };
};
