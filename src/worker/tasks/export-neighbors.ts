import { PAD_INDEX } from '../../data/vocabulary';
import { csvCell } from '../../formats/csv-cell';
import { pauseFor } from '../pause';
import { rankNeighbors, scoresOf, shownScore } from '../rank-neighbors';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { isCandidate } from '../word-candidates';

const REPORT_EVERY = 100;
const NAMES = { cosine: 'Cosine', dot: 'Dot product', euclidean: 'Distance' } as const;

export const exportNeighbors: TaskFunction<'exportNeighbors'> = async (
  { vectors: ref, safe, ...rules },
  { signal, report },
) => {
  const vectors = look(ref);
  const { tokens } = vectors.vocabulary;
  const measure = rules.measure ?? 'cosine';
  const scores = await scoresOf(vectors, measure);
  const lines = [`Word,Rank,Neighbour,${NAMES[measure]}\n`];
  const pause = pauseFor(signal);
  let reported = performance.now();
  for (const [query, word] of tokens.entries()) {
    const placed = isCandidate(query, rules.includeUnknown) && vectors.norms[query]! > 0;
    if (query === PAD_INDEX || !placed) continue;
    const { similar } = rankNeighbors(vectors, scores, query, rules, () => false);
    const key = csvCell(word, safe);
    similar.indices.forEach((index, place) => {
      const score = shownScore(scores.exact(query, index), measure);
      lines.push(`${key},${place + 1},${csvCell(tokens[index]!, safe)},${score.toFixed(6)}\n`);
    });
    await pause();
    const now = performance.now();
    if (now - reported < REPORT_EVERY) continue;
    report({ done: query + 1, total: tokens.length });
    reported = now;
  }
  return { file: new Blob(lines, { type: 'text/csv;charset=utf-8' }) };
};
