import type { KeyedVectors, Measure } from '../data/keyed-vectors';
import type { NeighborRules } from '../engine/protocol';
import { mostSimilar } from '../geometry/most-similar';
import { dotProducts, negativeDistances, type Scores } from '../geometry/scores';
import { cosinesOf } from './cosines';
import { isCandidate } from './word-candidates';

/** Scores between vectors by a measure, higher = nearer. */
export function scoresOf(vectors: KeyedVectors, measure: Measure): Scores | Promise<Scores> {
  if (measure === 'dot') return dotProducts(vectors.vectors);
  return measure === 'euclidean' ? negativeDistances(vectors.vectors) : cosinesOf(vectors);
}

/** What is shown for a score of that measure: a distance is told without the sign that ranks it. */
export function shownScore(score: number, measure: Measure): number {
  return measure === 'euclidean' ? Math.abs(score) : score;
}

/** Which rows are among the k nearest and the k farthest of a row under these rules. */
export function rankNeighbors(
  vectors: KeyedVectors,
  scores: Scores,
  query: number,
  { topn, includeUnknown, minimumCount = 0 }: NeighborRules,
  leftOut: (index: number) => boolean = () => false,
) {
  const { counts } = vectors.vocabulary;
  return mostSimilar(
    scores,
    vectors.norms,
    query,
    topn,
    (index) => !isCandidate(index, includeUnknown) || counts[index]! < minimumCount || leftOut(index),
  );
}
