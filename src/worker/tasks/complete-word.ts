import { complete } from '../../geometry/complete';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const completeWord: TaskFunction<'completeWord'> = ({ vectors, prefix, limit }) => {
  const { vocabulary } = look(vectors);
  const words = complete(vocabulary, prefix.trim(), limit).map((index) => ({
    word: vocabulary.tokens[index]!,
    count: vocabulary.counts[index]!,
  }));
  return { words };
};
