import type { MapProgress } from '../engine/protocol';
import { isLost, run } from './connection';
import { runJob, sentenceOf } from './jobs';
import { shownRun } from './recipe';
import type { MapState } from './session';
import { notify, session, update } from './store';

let lastMap = 0;

/** Lays out the words of the run on show. A map under way is aborted. */
export async function makeMap(): Promise<void> {
  const state = session.getState();
  const shown = shownRun(state);
  if (!shown) return;
  const number = ++lastMap;
  const stopKey = `map-${number}`;
  const options = state.settings.map;
  try {
    const result = await runJob(
      { slot: 'map', label: 'Laying out the words', stopLabel: 'Stop layout', stop: stopMap },
      async ({ signal, progress }) => {
        const words = await run(
          'mapWords',
          { vectors: shown.vectors, limit: state.mapLimit, includeUnknown: state.includeUnknown },
          { signal },
        );
        const map: MapState = {
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
  } catch (error) {
    const message = sentenceOf(error);
    if (session.getState().map) changeMap({ status: 'failed', message });
    else if (!isLost(error)) notify('error', message);
  }
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

function phaseText({ phase, iteration, maxIter }: MapProgress): string {
  if (phase === 'start') return 'finding where to start';
  if (phase === 'neighbors') return 'finding neighbours';
  return `iteration ${iteration} of at most ${maxIter}${phase === 'exaggeration' ? ', exaggerated' : ''}`;
}
