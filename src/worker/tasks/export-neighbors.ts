import { PAD_INDEX } from '../../data/vocabulary';
import { csvCell } from '../../formats/csv-cell';
import { breathe } from '../breathe';
import { rankNeighbors, scoresOf, shownScore } from '../rank-neighbors';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { isCandidate } from '../word-candidates';

const SLICE = 20;
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
  let sliceStart = performance.now();
  let reported = sliceStart;
  for (const [query, word] of tokens.entries()) {
    const placed = isCandidate(query, rules.includeUnknown) && vectors.norms[query]! > 0;
    if (query === PAD_INDEX || !placed) continue;
    const { similar } = rankNeighbors(vectors, scores, query, rules, () => false);
    const key = csvCell(word, safe);
    similar.indices.forEach((index, place) => {
      const score = shownScore(scores.exact(query, index), measure);
      lines.push(`${key},${place + 1},${csvCell(tokens[index]!, safe)},${score.toFixed(6)}\n`);
    });
    if (performance.now() - sliceStart < SLICE) continue;
    await breathe();
    signal.throwIfAborted();
    sliceStart = performance.now();
    if (sliceStart - reported < REPORT_EVERY) continue;
    report({ done: query + 1, total: tokens.length });
    reported = sliceStart;
  }
  return { file: new Blob(lines, { type: 'text/csv;charset=utf-8' }) };
};
