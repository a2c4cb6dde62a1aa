import { openSource, takeDraft } from './corpus-actions';
import { refreshDataset } from './dataset-actions';
import { run, startEngine } from './connection';
import { makeMap } from './map-actions';
import { recover } from './recover';
import { watchSeedCheck } from './seed-check';
import type { Source } from './session';
import { notify, session, update } from './store';
import { train } from './train-actions';
import { followUrl } from './url';
import { followTrail, showWord } from './word-actions';

export const REVIEWS: Source = { kind: 'sample', sample: 'reviews', label: 'Sample: Reviews' };

/** Starts the worker and, when nothing is loaded, trains the built-in sample before the visitor's eyes. */
export function startSession(startWorker: () => Worker): void {
  startEngine({
    startWorker,
    onReplaced: (reason) => void recover(reason),
    onFailed: (reason) =>
      notify(
        'error',
        `The background worker could not be started${reason ? ` (${reason})` : ''}. Reload the page; if that does not help, use a current browser.`,
      ),
  });
  followUrl(() => void refreshDataset());
  followTrail();
  watchSeedCheck();
  warnBeforeLeaving();
  void demonstrate();
}

/** Read, train and map the sample; given up as soon as the visitor opens something else. */
async function demonstrate(): Promise<void> {
  update({ demonstrating: true });
  const stillOurs = () => session.getState().table?.source === REVIEWS;
  try {
    if (!(await openSource(REVIEWS)) || !stillOurs()) return;
    takeDraft();
    await train({ demonstration: true });
    if (!stillOurs() || session.getState().runs.length !== 1) return;
    if (session.getState().word === null) {
      showWord('terrible');
    }
    await makeMap();
  } finally {
    update({ demonstrating: false });
  }
}

/** Asks before unsaved vectors are lost: once the visitor has trained, and not before. */
function warnBeforeLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (session.getState().runs.some((record) => !record.demonstration)) event.preventDefault();
  });
}

/** Which engines this browser offers; asked once, when the visitor first looks at the choice. */
export async function probeEngines(): Promise<void> {
  if (session.getState().engines) return;
  const { engines } = await run('probeEngines', {});
  update({ engines });
}
