import { compareRows } from '../../geometry/compare';
import { findWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const compareWords: TaskFunction<'compareWords'> = ({ vectors: ref, a, b }) => {
  const vectors = look(ref);
  const first = findWord(vectors, a);
  if (!first.found) return { found: false, missing: a, suggestions: first.suggestions };
  const second = findWord(vectors, b);
  if (!second.found) return { found: false, missing: b, suggestions: second.suggestions };
  return { found: true, ...compareRows(vectors.vectors, first.index, second.index) };
};
