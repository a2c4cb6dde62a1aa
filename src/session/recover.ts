import { chooseColumns, openSource, setClasses, takeDraft } from './corpus-actions';
import { importVocabulary, refreshDataset } from './dataset-actions';
import { restoreRun } from './saved-run';
import type { MapState, RunRecord, Session, TrainingState } from './session';
import { notify, session, update } from './store';

const LOST_TRAINING: TrainingState = {
  progress: null,
  glove: null,
  status: 'failed',
  message: 'Failed: the worker was lost. Press Train to start again.',
};

/**
 * A dead worker took every noun with it: the corpus is read again from its source with the same recipe, and the last
 * run that ended is taken in again from the page's copy. A map keeps the positions it had.
 */
export async function recover(reason: string): Promise<void> {
  const before = session.getState();
  const { corpus, table, reading, dataset } = before;
  const source = corpus?.source ?? table?.source ?? null;
  const lost: Partial<Session> = {
    table: null,
    draft: null,
    corpus: null,
    dataset: null,
    map: null,
    mapSeries: null,
    runs: [],
    shownRun: 0,
  };
  const training = before.training.status === 'running' ? LOST_TRAINING : before.training;
  update({ ...lost, training });
  notify(
    'error',
    `The background worker was lost (${reason.replace(/\.$/, '')}). It was started again and the corpus is being read again.`,
  );
  if (!source) return;
  const reopened = await openSource(source, corpus ? corpus.report.options : reading);
  if (!reopened || !corpus) return;
  await chooseColumns(corpus.columns);
  if (corpus.classes) await setClasses(corpus.classes);
  takeDraft();
  update({ training });
  await refreshDataset();
  if (dataset?.vocabularyFile) await importVocabulary(dataset.vocabularyFile);
  takeInAgain(before, await restoreRun());
}

function takeInAgain({ runs, map }: Session, restored: RunRecord | null): void {
  if (runs.length === 0) return;
  if (!restored) {
    notify('warning', 'Vectors of earlier runs went with the lost worker; press Train to make them again.');
    return;
  }
  const others =
    runs.length > 1 ? ' Other runs went with the lost worker; press Train to make them again.' : '';
  notify('info', `The corpus was read again, and run ${restored.number} has its vectors again.${others}`);
  if (map?.run === restored.number) update({ map: mapOf(map, restored) });
}

function mapOf(map: MapState, { vectors }: RunRecord): MapState {
  const kept = { ...map, vectors, projection: null };
  if (map.status !== 'running') return kept;
  return {
    ...kept,
    status: 'failed',
    message: 'the worker was lost; the positions are the last it sent. Press Make map to start again.',
  };
}
