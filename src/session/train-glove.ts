import type { GloveProgress, GloveResult } from '../engine/protocol';
import { run } from './connection';
import { runJob, sentenceOf } from './jobs';
import { gloveOptions, recipeOf } from './recipe';
import { keepRun, numberRun, stopKeyOf } from './runs';
import type { GloveRecord, LoadedCorpus, LoadedDataset, Settings, TrainingState } from './session';
import { session, update } from './store';

/** How the page tells of a training that left nothing behind. */
export const GIVEN_UP: TrainingState = {
  progress: null,
  glove: null,
  status: 'stopped',
  message: 'Stopped: the run was given up, nothing of it is kept.',
};

const BEGUN: GloveProgress = { phase: 'counting', counted: 0, epoch: 0, share: 0, epochs: 0, losses: [] };

/** Trains GloVe on the corpus, with the words of the dataset and these settings. */
export async function trainGlove(
  corpus: LoadedCorpus,
  dataset: LoadedDataset,
  settings: Settings,
  stop: () => void,
): Promise<void> {
  const options = gloveOptions(settings);
  const number = numberRun();
  update({ training: { progress: null, glove: BEGUN, status: 'running', message: 'Counting neighbours' } });
  try {
    const result = await runJob(
      { slot: 'train', label: `Training run ${number}`, stopLabel: `Stop run ${number}`, stop },
      ({ signal, progress }) =>
        run(
          'trainGlove',
          {
            dataset: dataset.ref,
            corpus: corpus.ref,
            text: settings.text,
            options,
            runNumber: number,
            stopKey: stopKeyOf(number),
          },
          {
            signal,
            onProgress: (value) => {
              const message = progressMessage(value);
              progress(shareDone(value), message);
              update({ training: { progress: null, glove: value, status: 'running', message } });
            },
          },
        ),
    );
    if (!result) {
      if (session.getState().corpus === corpus) update({ training: GIVEN_UP });
      return;
    }
    const record: GloveRecord = {
      kind: 'glove',
      ...result,
      options,
      number,
      recipe: recipeOf(corpus, settings),
      vocabularySize: dataset.summary.vocabularySize,
      corpus: corpus.ref,
      demonstration: false,
      corpusLabel: corpus.source.label,
      classes: corpus.summary.classes,
      datasetSummary: dataset.summary,
      datasetKey: dataset.key,
    };
    keepRun(record);
    update({
      training: {
        progress: null,
        glove: session.getState().training.glove,
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

/** Counting is taken for a tenth of the work. */
function shareDone({ phase, counted, epoch, share, epochs }: GloveProgress): number {
  return phase === 'counting' ? counted / 10 : 0.1 + (0.9 * (epoch - 1 + share)) / epochs;
}

function progressMessage({ phase, counted, epoch, epochs }: GloveProgress): string {
  return phase === 'counting'
    ? `Counting neighbours: ${Math.floor(counted * 100)} %`
    : `Training: epoch ${epoch} of ${epochs}`;
}

function endMessage(number: number, { stop, losses }: GloveResult): string {
  const last = losses.at(-1);
  const loss = last === undefined ? 'the vectors at the stop are kept' : `loss ${last.toFixed(4)}`;
  return stop === 'stopped'
    ? `Stopped run ${number} in epoch ${losses.length + 1}: ${loss}.`
    : `Finished run ${number}: all ${losses.length} epochs of GloVe, ${loss}.`;
}
