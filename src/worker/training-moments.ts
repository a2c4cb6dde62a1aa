import type { KeyedVectors } from '../data/keyed-vectors';
import { matrix } from '../data/matrix';
import type { Run } from '../data/run';
import type { TrainingMoments } from '../engine/protocol';
import { keyVectors } from '../geometry/key-vectors';

/** The vectors of one epoch, held until another epoch of the run is asked for. */
const made = new WeakMap<Run, { readonly epoch: number; readonly vectors: KeyedVectors }>();

/** Epoch of the vectors that a run kept: the best one; the one it was stopped in when none ended. */
function keptEpoch({ history }: Run): number {
  return history.bestEpoch || history.epochs.length + 1;
}

/** Epochs of which the embedding is still held, ascending: the start, snapshots, the one kept. */
export function momentsOf(run: Run): TrainingMoments {
  const { snapshots, history } = run;
  const between = (history.bestEpoch || 1) - 1;
  const held = snapshots?.epochs ?? [];
  const missing = held.length === between ? null : snapshots ? 'memory' : 'restored';
  return {
    moments: [0, ...held, keptEpoch(run)],
    epochs: history.epochs.length,
    bestEpoch: history.bestEpoch,
    missing,
  };
}

/**
 * The vectors of a run as they were after an epoch.
 *
 * @throws RangeError when the epoch is not among the moments.
 */
export function vectorsAt(run: Run, epoch: number): KeyedVectors {
  const known = made.get(run);
  if (known?.epoch === epoch) return known.vectors;
  const { vocabularySize, embeddingDimension } = run.spec;
  const { vocabulary, classes } = run.dataset;
  const vectors = keyVectors({
    vocabulary,
    vectors: matrix(vocabularySize, embeddingDimension, embeddingAt(run, epoch)),
    classes,
    source: {
      kind: 'classifier',
      run: run.number,
      seed: run.training.weightsSeed,
      dimension: embeddingDimension,
      engine: run.engine.engine,
    },
  });
  made.set(run, { epoch, vectors });
  return vectors;
}

function embeddingAt(run: Run, epoch: number): Float32Array {
  if (epoch === 0) return run.initial.embedding;
  if (epoch === keptEpoch(run)) return run.weights.embedding;
  const found = run.snapshots?.embeddings[run.snapshots.epochs.indexOf(epoch)];
  if (found) return found;
  const held = momentsOf(run).moments.join(', ');
  throw new RangeError(`The word vectors after epoch ${epoch} were not kept; those after ${held} were.`);
}
