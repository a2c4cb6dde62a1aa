import type { Dataset } from '../../data/dataset';
import { classifierSpec } from '../../data/classifier-summary';
import type { Run } from '../../data/run';
import type { Snapshots } from '../../data/snapshots';
import type { SourceTag } from '../../data/keyed-vectors';
import { matrix } from '../../data/matrix';
import { keyVectors } from '../../geometry/key-vectors';
import { chooseEngine } from '../../models/choose-engine';
import { initialWeights } from '../../models/classifier';
import { ADAM, type EngineSetup } from '../../models/classifier-engine';
import { createRecorder } from '../../models/snapshots';
import { readCurves } from '../../data/curve-reading';
import { finishable } from '../finish';
import type { TaskFunction } from '../server';
import { keep, look } from '../store';
import { fitWithRestart, type TrainingJob } from '../training';

/**
 * Trains from Keras' initial weights, or from the weights of the run `from`: Adam's averages start fresh then,
 * epochs are numbered on, and the run's best epoch stays the best until a new one has a lower validation loss.
 * When the browser takes the graphics context away and the engine is Auto, training starts again on WebAssembly.
 *
 * @throws Error when the corpus has no labels or one class, or `from` was trained on other words, texts or settings.
 */
export const trainClassifier: TaskFunction<'trainClassifier'> = async (
  { dataset: ref, model, training, runNumber, from, stopKey },
  { signal, report },
) => {
  const stop = finishable(stopKey);
  try {
    const started = performance.now();
    const dataset = look(ref);
    const labels = labelsOf(dataset);
    const { vocabulary, sequences, classes, split } = dataset;
    const spec = classifierSpec(model, vocabulary.tokens.length, sequences.length, classes.length);
    const past = from ? look(from) : null;
    if (past) checkContinues(past, dataset, spec);
    const initial = past ? past.weights : initialWeights(spec, training.weightsSeed);
    const adam = { ...ADAM, learningRate: training.learningRate };
    const setup: EngineSetup = { spec, weights: initial, sequences, labels, adam };
    const options: TrainingJob['options'] = {
      ...training,
      split,
      ...(past ? { past } : {}),
      recorder: () => createRecorder(initial.embedding.length, past && snapshotsOf(past)),
    };
    const job: TrainingJob = {
      setup,
      options,
      auto: training.engine === 'auto',
      stopped: stop.asked,
      signal,
      report,
    };

    const choice = await chooseEngine(training.engine, setup, split.training, training.batchSize);
    const { result, engine } = await fitWithRestart(job, choice);
    const source: SourceTag = {
      kind: 'classifier',
      run: runNumber,
      seed: training.weightsSeed,
      dimension: spec.embeddingDimension,
      engine: engine.engine,
    };
    const { weights, history, best } = result;
    const vectors = matrix(spec.vocabularySize, spec.embeddingDimension, weights.embedding);
    const run: Run = {
      number: runNumber,
      dataset,
      spec,
      model,
      training,
      initial: past ? past.initial : initial,
      weights,
      snapshots: result.snapshots,
      history,
      engine,
    };
    return {
      run: keep('run', run),
      vectors: keep('vectors', keyVectors({ vocabulary, vectors, classes, source })),
      spec,
      history,
      stop: result.stop,
      reading: readCurves(history, Math.ceil(split.training.length / training.batchSize)),
      engine,
      source,
      seconds: (performance.now() - started) / 1000,
      best,
    };
  } finally {
    stop.close();
  }
};

/** All that a run knows of its way, the epoch that it kept included. */
function snapshotsOf({ snapshots, history, weights }: Run): Snapshots {
  const { epochs, embeddings } = snapshots ?? { epochs: [], embeddings: [] };
  if (history.bestEpoch === 0) return { epochs, embeddings };
  return { epochs: [...epochs, history.bestEpoch], embeddings: [...embeddings, weights.embedding] };
}

function labelsOf({ labels, classes }: Dataset): Uint16Array {
  if (!labels) {
    throw new Error('This corpus has no labels, and a classifier learns from labels. Choose a label column.');
  }
  if (classes.length < 2) {
    const only = classes[0]?.name ?? 'none';
    throw new Error(
      `All documents are of one class (${only}), so there is nothing to tell apart. Choose a label column with two or more.`,
    );
  }
  return labels;
}

function checkContinues(past: Run, dataset: Dataset, spec: Run['spec']): void {
  const same =
    JSON.stringify(past.spec) === JSON.stringify(spec) &&
    equal(past.dataset.vocabulary.tokens, dataset.vocabulary.tokens) &&
    equal(past.dataset.split.training, dataset.split.training) &&
    equal(past.dataset.split.validation, dataset.split.validation);
  if (same) return;
  throw new Error(
    `Run ${past.number} was trained with other words, documents or layers than the settings make now. Set them back to continue it, or train from the start.`,
  );
}

const equal = <T>(a: ArrayLike<T>, b: ArrayLike<T>) => {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};
