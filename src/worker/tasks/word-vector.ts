import { row, type Matrix } from '../../data/matrix';
import { PAD_INDEX } from '../../data/vocabulary';
import { cosineOf, euclideanDistance } from '../../geometry/movement';
import { indexOfWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { vectorsAt } from '../training-moments';

export const wordVector: TaskFunction<'wordVector'> = ({ vectors: ref, run: runRef, word, epoch }) => {
  const run = runRef && look(runRef);
  const keyed = run && epoch !== null ? vectorsAt(run, epoch) : look(ref);
  const { vectors, norms, vocabulary } = keyed;
  const index = indexOfWord(keyed, word);
  const values = row(vectors, index).slice();
  const d = vectors.columns;
  const start = run ? run.initial.embedding.slice(index * d, (index + 1) * d) : null;
  return {
    word: vocabulary.tokens[index]!,
    index,
    epoch,
    values,
    norm: norms[index]!,
    ranks: ranksOf(vectors, index),
    ranked: vectors.rows - 1,
    start,
    movement: start && {
      euclidean: euclideanDistance(values, start),
      cosine: cosineOf(values, start),
    },
  };
};

/** Of row `index` in each column: 1 + the rows but padding with a larger number. */
function ranksOf({ rows, columns, data }: Matrix, index: number): Uint32Array {
  const ranks = new Uint32Array(columns).fill(1);
  const own = index * columns;
  for (let i = 0, at = 0; i < rows; i++) {
    if (i === PAD_INDEX) at += columns;
    else for (let c = 0; c < columns; c++, at++) if (data[at]! > data[own + c]!) ranks[c]!++;
  }
  return ranks;
}
