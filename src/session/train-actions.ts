import type { LearnerOptions } from '../data/recipe';
import type { TrainResult } from '../engine/protocol';
import { run } from './connection';
import { refreshDataset } from './dataset-actions';
import { abortJobs, runJob, sentenceOf } from './jobs';
import { recipeOf } from './recipe';
import { keepRun, numberRun, stopKeyOf } from './runs';
import { saveRun } from './saved-run';
import type { ClassifierRecord, Settings } from './session';
import { session, update } from './store';
import { GIVEN_UP, trainGlove } from './train-glove';

export { showRun } from './runs';

/**
 * Trains a model (left out: the one chosen) on the corpus in use with the present settings; `from` continues that
 * classifier's weights.
 * A training under way is aborted.
 */
export async function train({
  from = null,
  demonstration = false,
  model,
}: { from?: ClassifierRecord | null; demonstration?: boolean; model?: LearnerOptions['model'] } = {}) {
  await refreshDataset();
  const { corpus, dataset, settings: present } = session.getState();
  if (!corpus || !dataset) return;
  const onlyClassifier = from !== null || demonstration;
  const settings: Settings = {
    ...present,
    learner: { model: onlyClassifier ? 'classifier' : (model ?? present.learner.model) },
  };
  if (settings.learner.model === 'glove') {
    await trainGlove(corpus, dataset, settings, stopTraining);
    return;
  }
  const number = numberRun();
  const recipe = recipeOf(corpus, settings);
  update({ training: { progress: null, glove: null, status: 'running', message: 'Preparing' } });
  try {
    const result = await runJob(
      {
        slot: 'train',
        label: `Training run ${number}`,
        stopLabel: `Stop run ${number}`,
        stop: stopTraining,
      },
      ({ signal, progress }) =>
        run(
          'trainClassifier',
          {
            dataset: dataset.ref,
            model: settings.model,
            training: settings.training,
            runNumber: number,
            from: from?.run ?? null,
            stopKey: stopKeyOf(number),
          },
          {
            signal,
            onProgress: (value) => {
              const done = (value.epoch - 1 + value.step / value.stepsPerEpoch) / value.epochs;
              progress(done, `epoch ${value.epoch} of at most ${value.epochs}`);
              update({
                training: {
                  progress: value,
                  glove: null,
                  status: 'running',
                  message: trainingMessage(value.phase, value.epoch, value.epochs),
                },
              });
            },
          },
        ),
    );
    if (!result) {
      if (session.getState().corpus === corpus) update({ training: GIVEN_UP });
      return;
    }
    const record: ClassifierRecord = {
      kind: 'classifier',
      ...result,
      vocabularySize: result.spec.vocabularySize,
      corpus: corpus.ref,
      number,
      recipe,
      demonstration,
      corpusLabel: corpus.source.label,
      classes: corpus.summary.classes,
      datasetSummary: dataset.summary,
      datasetKey: dataset.key,
    };
    keepRun(record);
    void saveRun(record);
    update({
      training: {
        ...session.getState().training,
        status: result.stop === 'stopped' ? 'stopped' : 'finished',
        message: endMessage(number, result),
      },
    });
  } catch (error) {
    update({
      training: { progress: null, glove: null, status: 'failed', message: `Failed: ${sentenceOf(error)}` },
    });
  }
}

/** Asks the training under way to end and keep what it has; while GloVe still counts, it has nothing. */
export function stopTraining(): void {
  if (session.getState().training.glove?.phase === 'counting') abortJobs('train');
  else void run('finish', { stopKey: stopKeyOf() });
}

function trainingMessage(phase: string, epoch: number, epochs: number): string {
  if (phase === 'preparing') return 'Preparing';
  return `${phase === 'validating' ? 'Validating' : 'Training'}: epoch ${epoch} of at most ${epochs}`;
}

function endMessage(number: number, { stop, history, best }: TrainResult): string {
  const last = history.epochs.length;
  const kept = best
    ? `best epoch ${history.bestEpoch} restored, validation accuracy ${(best.valAccuracy * 100).toFixed(1)} %`
    : 'no epoch was complete, so the weights at the stop are kept';
  if (stop === 'stopped') return `Stopped run ${number} in epoch ${last + 1}: ${kept}.`;
  if (stop === 'early') return `Finished run ${number}: stopped early at epoch ${last}, ${kept}.`;
  return `Finished run ${number}: all ${last} epochs, ${kept}.`;
}
