import { matrix } from '../../data/matrix';
import { PAD_INDEX } from '../../data/vocabulary';
import { movements } from '../../geometry/movement';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Padding is left out; at equal distances the lower index comes first. */
export const leastMoved: TaskFunction<'leastMoved'> = ({ run: ref, limit }) => {
  const { dataset, spec, initial, weights } = look(ref);
  const { tokens, counts } = dataset.vocabulary;
  const end = matrix(tokens.length, spec.embeddingDimension, weights.embedding);
  const moved = movements(end, initial.embedding);
  const rows = tokens.map((word, index) => ({
    index,
    word,
    count: counts[index]!,
    movement: moved[index]!,
  }));
  const least = rows
    .filter(({ index }) => index !== PAD_INDEX)
    .sort((a, b) => a.movement - b.movement || a.index - b.index)
    .slice(0, Math.max(0, limit));
  return { rows: least.map(({ word, count, movement }) => ({ word, count, movement })) };
};
