import { row } from '../../data/matrix';
import { addToProduct, largestDifference } from '../../geometry/one-hot';
import { indexOfWord } from '../find-word';
import { inSlices } from '../in-slices';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const oneHotProduct: TaskFunction<'oneHotProduct'> = async ({ vectors: ref, word }, { signal }) => {
  const keyed = look(ref);
  const { rows, columns } = keyed.vectors;
  const index = indexOfWord(keyed, word);
  const product = new Float64Array(columns);
  await inSlices(keyed.vectors, signal, (from, to) => addToProduct(keyed.vectors, index, product, from, to));
  const own = row(keyed.vectors, index).slice();
  return {
    word: keyed.vocabulary.tokens[index]!,
    index,
    rows,
    columns,
    product,
    row: own,
    largestDifference: largestDifference(product, own),
  };
};
