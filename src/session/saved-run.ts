import type { SavedRun } from '../data/run';
import { run } from './connection';
import { datasetKey, recipeOf } from './recipe';
import type { ClassifierRecord } from './session';
import { session, update } from './store';

/** Larger embeddings are not kept on the page. */
const MOST_BYTES = 20e6;

let kept: { readonly record: ClassifierRecord; readonly saved: SavedRun } | null = null;

/** Keeps a copy of the run that ended last, so that a lost worker does not cost its vectors. */
export async function saveRun(record: ClassifierRecord): Promise<void> {
  kept = null;
  const { vocabularySize, embeddingDimension } = record.spec;
  if (4 * vocabularySize * embeddingDimension > MOST_BYTES) return;
  try {
    const { saved } = await run('saveRun', { run: record.run, vectors: record.vectors });
    kept = { record, saved };
  } catch {
    // Without a copy a lost worker costs the run, as it would have anyway.
  }
}

/**
 * Gives a new worker the run kept, when the corpus in use is the one that it was trained on; the run as it can be
 * used from now on, or null.
 */
export async function restoreRun(): Promise<ClassifierRecord | null> {
  const { corpus, settings, dataset } = session.getState();
  if (!kept || !corpus) return null;
  const { record, saved } = kept;
  const { text, split, model, training, glove, learner, map } = record.recipe;
  const again = recipeOf(corpus, { text, split, model, training, glove, learner, map });
  if (JSON.stringify(again) !== JSON.stringify(record.recipe)) return null;
  try {
    const key = datasetKey(corpus, { ...settings, text, split });
    const ownRef =
      dataset?.key === key
        ? dataset.ref
        : (await run('makeDataset', { corpus: corpus.ref, text, split })).dataset;
    const refs = await run('restoreRun', { dataset: ownRef, saved });
    const restored: ClassifierRecord = { ...record, ...refs, corpus: corpus.ref, datasetKey: key };
    kept = { record: restored, saved };
    update({ runs: [restored], shownRun: restored.number });
    return restored;
  } catch {
    return null;
  }
}
