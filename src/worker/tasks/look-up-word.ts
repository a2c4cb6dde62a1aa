import { classCountsOf, findWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const lookUpWord: TaskFunction<'lookUpWord'> = ({ vectors: ref, word }) => {
  const vectors = look(ref);
  const result = findWord(vectors, word);
  if (!result.found) return { found: false, word, suggestions: result.suggestions };
  const { index } = result;
  const norm = vectors.norms[index]!;
  return {
    found: true,
    word: vectors.vocabulary.tokens[index]!,
    index,
    count: vectors.vocabulary.counts[index]!,
    classCounts: classCountsOf(vectors, index),
    classes: vectors.classes,
    norm,
    hasDirection: norm > 0,
    source: vectors.source,
  };
};
