import { run } from './connection';
import { sentenceOf } from './jobs';
import { clusterKey, clusterOf, type WordCluster } from './map-clusters';
import { changeView, choose, redoView, undoView, type MapView, type ViewHistory } from './map-view';
import { shownRun } from './recipe';
import { notify, session, update } from './store';

/** Clusters kept at once, at most. */
const MOST_CLUSTERS = 8;

/** Chooses words, instead of those chosen or beside them. */
export function chooseWords(words: readonly string[], how: 'replace' | 'add'): void {
  const { chosen } = session.getState().mapView.present;
  step({ chosen: choose(chosen, words, how) });
}

/** Draws only the words chosen. */
export function isolateChosen(): void {
  const { chosen } = session.getState().mapView.present;
  if (chosen.length > 0) step({ shown: { kind: 'isolated', words: chosen } });
}

export function showAllWords(): void {
  step({ shown: { kind: 'all' } });
}

export function undo(): void {
  move(undoView);
}

export function redo(): void {
  move(redoView);
}

/** Makes the cluster of a word from its ranking, keeps it and shows it alone. */
export async function makeCluster(word: string, size: number): Promise<void> {
  const state = session.getState();
  const shown = shownRun(state);
  if (!shown) return;
  const key = clusterKey(shown.number, word, size);
  try {
    const known = state.mapClusters.find((cluster) => cluster.key === key);
    if (!known) {
      const { includeUnknown } = state;
      const params = { vectors: shown.vectors, word, topn: size, includeUnknown };
      keepCluster(clusterOf(shown.number, word, size, await run('mostSimilar', params)));
    }
    showClusters([key]);
  } catch (error) {
    notify('error', sentenceOf(error));
  }
}

/** Shows clusters that are kept, in one picture; none: all words. */
export function showClusters(keys: readonly string[]): void {
  step({ shown: keys.length > 0 ? { kind: 'clusters', keys } : { kind: 'all' } });
}

export function removeCluster(key: string): void {
  const { mapClusters, mapView } = session.getState();
  const { shown } = mapView.present;
  if (shown.kind === 'clusters') showClusters(shown.keys.filter((other) => other !== key));
  update({ mapClusters: mapClusters.filter((cluster) => cluster.key !== key) });
}

function keepCluster(cluster: WordCluster): void {
  const { mapClusters } = session.getState();
  update({ mapClusters: [...mapClusters, cluster].slice(-MOST_CLUSTERS) });
}

function step(change: Partial<MapView>): void {
  move((history) => changeView(history, change));
}

function move(how: (history: ViewHistory) => ViewHistory): void {
  update({ mapView: how(session.getState().mapView) });
}
