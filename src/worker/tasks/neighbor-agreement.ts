import { pauseFor } from '../pause';
import { rankNeighbors, scoresOf } from '../rank-neighbors';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { textsWith } from './most-similar';

/** Vectors that do not know the word agree with nothing. */
export const neighborAgreement: TaskFunction<'neighborAgreement'> = async (
  { vectors: refs, word, neverTogetherIn = null, similar, different, ...rules },
  { signal },
) => {
  const counts = { similar: similar.map(() => 0), different: different.map(() => 0) };
  const pause = pauseFor(signal);
  for (const vectors of refs.map((ref) => look(ref))) {
    const { index, tokens } = vectors.vocabulary;
    const query = index.get(word);
    if (query === undefined) continue;
    const together = neverTogetherIn ? await textsWith(vectors, query, neverTogetherIn, signal) : null;
    const scores = await scoresOf(vectors, rules.measure ?? 'cosine');
    const ranking = rankNeighbors(vectors, scores, query, rules, (i) => (together?.[i] ?? 0) > 0);
    for (const [name, words] of [
      ['similar', similar],
      ['different', different],
    ] as const) {
      const near = new Set(Array.from(ranking[name].indices, (i) => tokens[i]!));
      words.forEach((other, place) => {
        if (near.has(other)) counts[name][place]! += 1;
      });
    }
    await pause();
  }
  return counts;
};
