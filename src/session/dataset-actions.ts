import { run } from './connection';
import { runJob, sentenceOf } from './jobs';
import { datasetKey } from './recipe';
import type { Settings } from './session';
import { session, update } from './store';

/** Milliseconds that typing may pause before the dataset is made again. */
const PAUSE = 250;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Merges settings by group: `changeSettings({ text: { sequenceLength: 250 } })`. */
export function changeSettings(change: { readonly [G in keyof Settings]?: Partial<Settings[G]> }): void {
  const { settings } = session.getState();
  const next: Settings = {
    text: { ...settings.text, ...change.text },
    split: { ...settings.split, ...change.split },
    model: { ...settings.model, ...change.model },
    training: { ...settings.training, ...change.training },
    glove: { ...settings.glove, ...change.glove },
    learner: { ...settings.learner, ...change.learner },
    map: { ...settings.map, ...change.map },
  };
  update({ settings: next });
  if (!change.text && !change.split) return;
  clearTimeout(timer);
  timer = setTimeout(() => void refreshDataset(), PAUSE);
}

/** Makes split, vocabulary and sequences for the corpus in use, unless they are there already. */
export async function refreshDataset(): Promise<void> {
  clearTimeout(timer);
  const { corpus, settings, dataset } = session.getState();
  if (!corpus) return;
  const key = datasetKey(corpus, settings);
  if (dataset?.key === key) return;
  try {
    const made = await runJob(
      { slot: 'dataset', label: 'Building the vocabulary', stopLabel: 'Stop building' },
      ({ signal }) =>
        run('makeDataset', { corpus: corpus.ref, text: settings.text, split: settings.split }, { signal }),
    );
    if (made) keepDataset({ ref: made.dataset, summary: made.summary, key, vocabularyFile: null });
  } catch (error) {
    update({ dataset: null, datasetError: sentenceOf(error) });
  }
}

/** Makes the dataset with the tokens of a vocabulary file, in its order. */
export async function importVocabulary(file: File): Promise<void> {
  const { corpus, settings, dataset } = session.getState();
  if (!corpus || !dataset) return;
  try {
    const made = await run('importVocabulary', {
      dataset: dataset.ref,
      corpus: corpus.ref,
      text: settings.text,
      file,
    });
    keepDataset({
      ref: made.dataset,
      summary: made.summary,
      key: datasetKey(corpus, settings),
      vocabularyFile: file,
    });
  } catch (error) {
    update({ datasetError: `${file.name}: ${sentenceOf(error)}` });
  }
}

/** Runs keep their dataset alive through themselves, so the old Ref can be let go. */
function keepDataset(dataset: NonNullable<ReturnType<typeof session.getState>['dataset']>): void {
  const before = session.getState().dataset;
  if (before) void run('release', { refs: [before.ref] });
  update({ dataset, datasetError: null });
}
