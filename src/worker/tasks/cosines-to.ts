import { cosinesOf } from '../cosines';
import { indexOfWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const cosinesTo: TaskFunction<'cosinesTo'> = async ({ vectors: ref, word }) => {
  const vectors = look(ref);
  const { norms } = vectors;
  const query = indexOfWord(vectors, word);
  const { exact } = await cosinesOf(vectors);
  const values = new Float32Array(norms.length).fill(NaN);
  if (norms[query] === 0) return { values };
  for (let i = 0; i < norms.length; i++) if (norms[i]! > 0) values[i] = exact(query, i);
  return { values };
};
