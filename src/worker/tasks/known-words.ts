import { isWord } from '../../geometry/words';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const knownWords: TaskFunction<'knownWords'> = ({ vectors: ref, words }) => {
  const { index } = look(ref).vocabulary;
  return { known: words.filter((word) => isWord(index.get(word) ?? 0)) };
};
