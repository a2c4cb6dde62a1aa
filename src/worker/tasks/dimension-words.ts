import type { KeyedVectors } from '../../data/keyed-vectors';
import type { ValuedWord } from '../../engine/protocol';
import { orderOf } from '../matrix-order';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** The beginnings of the two orders of the word table by this column: padding is left out, [UNK] is in. */
export const dimensionWords: TaskFunction<'dimensionWords'> = ({ vectors: ref, column, topn }) => {
  const keyed = look(ref);
  const first = (descending: boolean) =>
    Array.from(orderOf(keyed, { sort: column, descending }).subarray(0, Math.max(0, topn)), (index) =>
      valuedWord(keyed, index, column),
    );
  return { top: first(true), bottom: first(false) };
};

function valuedWord({ vocabulary, vectors }: KeyedVectors, index: number, column: number): ValuedWord {
  return {
    index,
    word: vocabulary.tokens[index]!,
    count: vocabulary.counts[index]!,
    value: vectors.data[index * vectors.columns + column]!,
  };
}
