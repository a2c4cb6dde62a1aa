import type { MapSettings } from '../data/projection';
import type { MapProgress, MapWords } from '../engine/protocol';
import { isLost, run } from './connection';
import { abortJobs, runJob, sentenceOf } from './jobs';
import { measureNewMap } from './map-trust';
import { shownRun } from './recipe';
import type { MapState, RunRecord, Session } from './session';
import { notify, session, update } from './store';
import { typedWords } from './typed-words';

let lastMap = 0;

/**
 * Lays out the words of the run on show. A map under way is aborted.
 *
 * @param own words to lay out instead of those that the settings ask for.
 */
export async function makeMap(own: readonly string[] | null = null): Promise<void> {
  const state = session.getState();
  const shown = shownRun(state);
  if (!shown) return;
  abortJobs('trust');
  const number = ++lastMap;
  const stopKey = `map-${number}`;
  const asked = own ? forOwnWords(state.settings.map, own.length) : state.settings.map;
  try {
    const result = await runJob(
      { slot: 'map', label: 'Laying out the words', stopLabel: 'Stop layout', stop: stopMap },
      async ({ signal, progress }) => {
        const words = await run(
          'mapWords',
          {
            vectors: shown.vectors,
            includeUnknown: state.includeUnknown,
            ...(own ? { limit: 0, words: own } : wordsAsked(state)),
          },
          { signal },
        );
        const options = settingsFor(asked, words.words.length);
        const map = { ...startedMap(shown, words, options), asked: state.settings.map };
        const before = session.getState().map;
        if (before?.projection) void run('release', { refs: [before.projection] });
        update({ map });
        return await run(
          'fitMap',
          { vectors: shown.vectors, indices: words.indices.slice(), options, stopKey },
          {
            signal,
            onProgress: (value) => {
              progress(shareOf(value), phaseText(value));
              changeMap({
                phase: value.phase,
                prepared: value.prepared,
                iteration: value.iteration,
                ...(value.positions ? { positions: value.positions } : {}),
                ...(value.log ? { log: value.log } : {}),
              });
            },
          },
        );
      },
    );
    if (!result) {
      if (lastMap === number) changeMap({ status: 'stopped', message: 'Stopped' });
      return;
    }
    const { projection, positions, log } = result;
    changeMap({ status: log.stop === 'stopped' ? 'stopped' : 'finished', projection, positions, log });
    void measureNewMap();
  } catch (error) {
    const message = sentenceOf(error);
    if (session.getState().map) changeMap({ status: 'failed', message });
    else if (!isLost(error)) notify('error', message);
  }
}

/** A map of these words by the vectors of a run, before the first positions. */
export function startedMap(shown: RunRecord, words: MapWords, options: MapSettings): MapState {
  return {
    status: 'running',
    words,
    wordsAvailable: shown.vocabularySize - 1,
    options,
    vectors: shown.vectors,
    run: shown.number,
    positions: null,
    projection: null,
    log: null,
    phase: 'start',
    prepared: 0,
    iteration: 0,
    message: null,
  };
}

/**
 * The settings for a map of so many words. For words that the visitor chose, often a few, a perplexity and a number of
 * neighbours that so few words do not allow are lowered to a third of them; a vocabulary too small for them is refused
 * instead.
 */
export function settingsFor(asked: MapSettings, words: number): MapSettings {
  if (!isOwnChoice(asked)) return asked;
  const third = Math.max(1, Math.floor((words - 1) / 3));
  return {
    ...asked,
    perplexity: asked.perplexity < words ? asked.perplexity : third,
    neighbors: asked.neighbors < words ? asked.neighbors : Math.max(2, third),
  };
}

/** For a handful of words that no settings were made for: few enough neighbours that each word tells them apart. */
function forOwnWords(settings: MapSettings, words: number): MapSettings {
  const third = Math.max(1, Math.floor((words - 1) / 3));
  const [perplexity, neighbors] = [Math.min(settings.perplexity, third), Math.min(settings.neighbors, third)];
  return { ...settings, words: 'list', perplexity, neighbors: Math.max(2, neighbors) };
}

/** Whether the visitor named the words one by one. */
export function isOwnChoice({ words }: Pick<MapSettings, 'words'>): boolean {
  return words === 'list' || words === 'selection';
}

/** Which words the settings ask for: the most frequent ones, or a list. */
export function wordsAsked({
  settings: { map },
  mapList,
  mapView,
}: Pick<Session, 'settings' | 'mapList' | 'mapView'>): {
  readonly limit: number;
  readonly words: readonly string[] | null;
} {
  if (map.words === 'list') return { limit: 0, words: typedWords(mapList) };
  if (map.words === 'selection') return { limit: 0, words: mapView.present.chosen };
  return { limit: map.words === 'all' ? Number.MAX_SAFE_INTEGER : map.limit, words: null };
}

/** Asks the map under way to end with the positions it has. */
export function stopMap(): void {
  void run('finish', { stopKey: `map-${lastMap}` });
}

function changeMap(change: Partial<MapState>): void {
  const { map } = session.getState();
  if (map) update({ map: { ...map, ...change } });
}

/** Each of the two parts of the work, before the first iteration and after it, fills the bar. */
function shareOf({ phase, prepared, iteration, maxIter }: MapProgress): number | null {
  if (phase === 'start') return null;
  return phase === 'neighbors' ? prepared : iteration / maxIter;
}

function phaseText({ phase, iteration, maxIter, log }: MapProgress): string {
  if (phase === 'start') return 'finding where to start';
  if (phase === 'neighbors') return 'finding neighbours';
  if (log?.method === 'umap') return `epoch ${iteration} of ${maxIter}`;
  return `iteration ${iteration} of at most ${maxIter}${phase === 'exaggeration' ? ', exaggerated' : ''}`;
}
