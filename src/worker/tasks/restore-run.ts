import { matrix } from '../../data/matrix';
import type { Run } from '../../data/run';
import { keyVectors } from '../../geometry/key-vectors';
import type { TaskFunction } from '../server';
import { keep, look } from '../store';

/** @throws Error when the dataset has other words than the run, or in another order. */
export const restoreRun: TaskFunction<'restoreRun'> = ({ dataset: ref, saved }) => {
  const dataset = look(ref);
  const { vocabulary, classes } = dataset;
  const { tokens, source, ...rest } = saved;
  const same =
    tokens.length === vocabulary.tokens.length && tokens.every((t, i) => t === vocabulary.tokens[i]);
  if (!same) {
    throw new Error(`The words of run ${saved.number} are not those of the corpus as it was read again.`);
  }
  const run: Run = { ...rest, dataset, snapshots: null };
  const { vocabularySize, embeddingDimension } = run.spec;
  const vectors = matrix(vocabularySize, embeddingDimension, run.weights.embedding);
  return {
    run: keep('run', run),
    vectors: keep('vectors', keyVectors({ vocabulary, vectors, classes, source })),
  };
};
