import { PAD_INDEX } from '../../data/vocabulary';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Padding is left out; at equal distances the lower index comes first. */
export const leastMoved: TaskFunction<'leastMoved'> = ({ run: ref, limit }) => {
  const { dataset, spec, initial, weights } = look(ref);
  const { tokens, counts } = dataset.vocabulary;
  const d = spec.embeddingDimension;
  const rows = tokens.map((word, index) => {
    let sum = 0;
    for (let c = index * d; c < (index + 1) * d; c++) {
      sum += (weights.embedding[c]! - initial.embedding[c]!) ** 2;
    }
    return { index, word, count: counts[index]!, movement: Math.sqrt(sum) };
  });
  const least = rows
    .filter(({ index }) => index !== PAD_INDEX)
    .sort((a, b) => a.movement - b.movement || a.index - b.index)
    .slice(0, Math.max(0, limit));
  return { rows: least.map(({ word, count, movement }) => ({ word, count, movement })) };
};
