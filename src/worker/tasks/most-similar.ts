import type { KeyedVectors, Measure } from '../../data/keyed-vectors';
import type { ScoredNeighbor, TextsAsked } from '../../engine/protocol';
import { compareRows } from '../../geometry/compare';
import type { Scores } from '../../geometry/scores';
import { classCountsOf, indexOfWord } from '../find-word';
import { occurrencesOf, textsTogether } from '../occurrences';
import { rankNeighbors, scoresOf, shownScore } from '../rank-neighbors';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { withoutDirection } from '../word-candidates';

export const mostSimilar: TaskFunction<'mostSimilar'> = async (
  { vectors: ref, word, neverTogetherIn = null, ...rules },
  { signal },
) => {
  const vectors = look(ref);
  const query = indexOfWord(vectors, word);
  const measure = rules.measure ?? 'cosine';
  const together = neverTogetherIn ? await textsWith(vectors, query, neverTogetherIn, signal) : null;
  const scores = await scoresOf(vectors, measure);
  const { similar, different } = rankNeighbors(vectors, scores, query, rules, (index) =>
    together ? together[index]! > 0 : false,
  );
  const neighbors = ({ indices }: { readonly indices: Int32Array }) =>
    Array.from(indices, (index) => neighborOf(vectors, scores, query, index, measure));
  return {
    measure,
    similar: neighbors(similar),
    different: neighbors(different),
    withoutDirection: withoutDirection(vectors, rules.includeUnknown),
    source: vectors.source,
  };
};

/** Texts that hold both, for each word and the one at `query`. */
export async function textsWith(
  { vocabulary }: KeyedVectors,
  query: number,
  { corpus, text }: TextsAsked,
  signal: AbortSignal,
): Promise<Uint32Array> {
  return textsTogether(await occurrencesOf(look(corpus), text, signal), vocabulary, query, signal);
}

function neighborOf(
  vectors: KeyedVectors,
  scores: Scores,
  query: number,
  index: number,
  measure: Measure,
): ScoredNeighbor {
  const { tokens, counts } = vectors.vocabulary;
  return {
    index,
    word: tokens[index]!,
    score: shownScore(scores.exact(query, index), measure),
    cosine: compareRows(vectors.vectors, query, index).cosine ?? 0,
    count: counts[index]!,
    classCounts: classCountsOf(vectors, index),
  };
}
