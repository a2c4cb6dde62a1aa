import type { KeyedVectors, Neighbor } from '../../data/keyed-vectors';
import { mostSimilar as rank, type Ranking } from '../../geometry/most-similar';
import { cosinesOf } from '../cosines';
import { classCountsOf, indexOfWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';

import { isCandidate, withoutDirection } from '../word-candidates';

export const mostSimilar: TaskFunction<'mostSimilar'> = async ({
  vectors: ref,
  word,
  topn,
  includeUnknown,
}) => {
  const vectors = look(ref);
  const query = indexOfWord(vectors, word);
  const cosines = await cosinesOf(vectors);
  const ranking = rank(cosines, vectors.norms, query, topn, (index) => !isCandidate(index, includeUnknown));
  return {
    similar: neighborsIn(vectors, ranking.similar),
    different: neighborsIn(vectors, ranking.different),
    withoutDirection: withoutDirection(vectors, includeUnknown),
    source: vectors.source,
  };
};

function neighborsIn(vectors: KeyedVectors, { indices, cosines }: Ranking): Neighbor[] {
  const { tokens, counts } = vectors.vocabulary;
  return Array.from(indices, (index, place) => ({
    index,
    word: tokens[index]!,
    cosine: cosines[place]!,
    count: counts[index]!,
    classCounts: classCountsOf(vectors, index),
  }));
}
