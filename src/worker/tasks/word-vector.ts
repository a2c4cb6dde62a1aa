import { row, type Matrix } from '../../data/matrix';
import { PAD_INDEX } from '../../data/vocabulary';
import { compareVectors } from '../../geometry/compare';
import { indexOfWord } from '../find-word';
import { inSlices } from '../in-slices';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { vectorsAt } from '../training-moments';

export const wordVector: TaskFunction<'wordVector'> = async (
  { vectors: ref, run: runRef, word, epoch },
  { signal },
) => {
  const run = runRef && look(runRef);
  const keyed = run && epoch !== null ? vectorsAt(run, epoch) : look(ref);
  const { vectors, norms, vocabulary } = keyed;
  const index = indexOfWord(keyed, word);
  const values = row(vectors, index).slice();
  const d = vectors.columns;
  const ranks = new Uint32Array(d).fill(1);
  await inSlices(vectors, signal, (from, to) => addToRanks(ranks, vectors, index, from, to));
  const start = run ? run.initial.embedding.slice(index * d, (index + 1) * d) : null;
  return {
    word: vocabulary.tokens[index]!,
    index,
    epoch,
    values,
    norm: norms[index]!,
    ranks,
    ranked: vectors.rows - 1,
    start,
    movement: start && movementOf(values, start),
  };
};

function movementOf(values: Float32Array, start: Float32Array) {
  const { euclidean, cosine } = compareVectors(values, start);
  return { euclidean, cosine };
}

/** Counts, in each column, those of the rows [from, to) but padding that have a larger number than row `index`. */
function addToRanks(
  ranks: Uint32Array,
  { columns, data }: Matrix,
  index: number,
  from: number,
  to: number,
): void {
  const own = index * columns;
  const first = Math.max(from, PAD_INDEX + 1);
  for (let i = first, at = first * columns; i < to; i++) {
    for (let c = 0; c < columns; c++, at++) if (data[at]! > data[own + c]!) ranks[c]!++;
  }
}
