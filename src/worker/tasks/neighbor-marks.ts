import type { NeighborMark } from '../../engine/protocol';
import { isAmongFirst } from '../../geometry/most-similar';
import { indexOfWord } from '../find-word';
import { pauseFor } from '../pause';
import { rankNeighbors, scoresOf } from '../rank-neighbors';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { isCandidate } from '../word-candidates';
import { textsWith } from './most-similar';

/**
 * The word itself counts as a neighbour of its neighbours however rare it is. Whether two words stand together in a
 * text has no part in `mutual`.
 */
export const neighborMarks: TaskFunction<'neighborMarks'> = async (
  { vectors: ref, word, similar, different, texts, ...rules },
  { signal },
) => {
  const vectors = look(ref);
  const query = indexOfWord(vectors, word);
  const pause = pauseFor(signal);
  const scores = await scoresOf(vectors, rules.measure ?? 'cosine');
  const own = rankNeighbors(vectors, scores, query, rules);
  const { counts } = vectors.vocabulary;
  const rare = (index: number) => index !== query && counts[index]! < (rules.minimumCount ?? 0);
  const leftOut = (index: number) => !isCandidate(index, rules.includeUnknown) || rare(index);
  const allowed = isCandidate(query, rules.includeUnknown);
  const together = texts ? await textsWith(vectors, query, texts, signal) : null;

  const marksOf = async (list: 'similar' | 'different', shown: readonly number[]) => {
    const nearest = new Set(own[list].indices);
    const marks: NeighborMark[] = [];
    for (const index of shown) {
      const asked = { query: index, other: query, k: rules.topn, list };
      marks.push({
        mutual: allowed && nearest.has(index) && isAmongFirst(scores, vectors.norms, asked, leftOut),
        together: together?.[index] ?? null,
      });
      await pause();
    }
    return marks;
  };
  return { similar: await marksOf('similar', similar), different: await marksOf('different', different) };
};
