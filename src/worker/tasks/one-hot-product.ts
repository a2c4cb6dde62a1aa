import { row } from '../../data/matrix';
import { addToProduct, largestDifference } from '../../geometry/one-hot';
import { indexOfWord } from '../find-word';
import { pauseFor } from '../pause';
import type { TaskFunction } from '../server';
import { look } from '../store';

const NUMBERS_AT_A_TIME = 2 ** 18;

export const oneHotProduct: TaskFunction<'oneHotProduct'> = async ({ vectors: ref, word }, { signal }) => {
  const keyed = look(ref);
  const { rows, columns } = keyed.vectors;
  const index = indexOfWord(keyed, word);
  const product = new Float64Array(columns);
  const slice = Math.ceil(NUMBERS_AT_A_TIME / columns);
  const pause = pauseFor(signal);
  for (let from = 0; from < rows; from += slice) {
    addToProduct(keyed.vectors, index, product, from, Math.min(rows, from + slice));
    await pause();
  }
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
