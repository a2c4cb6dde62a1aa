import type { MapSettings } from '../data/projection';
import type { MapTrust, MapWords } from '../engine/protocol';
import { run } from './connection';
import { runJob, sentenceOf, type JobHandle } from './jobs';
import { startedMap, wordsAsked } from './map-actions';
import { trustNeighbors } from './map-trust';
import { shownRun } from './recipe';
import type { MapState, RunRecord } from './session';
import { session, update } from './store';

/** The perplexities of the pictures that stand side by side. */
export const PERPLEXITIES = [5, 30, 50, 100] as const;

/** One of the pictures: the map once there is one, how it was measured, or why there is none. */
export interface PerplexityMap {
  readonly perplexity: number;
  readonly map: MapState | null;
  readonly trust: MapTrust | null;
  /** Why there is no picture; null otherwise. */
  readonly refused: string | null;
}

/** The same words laid out once for each perplexity, all else the same. */
export interface PerplexitySeries {
  readonly status: 'running' | 'finished' | 'stopped' | 'failed';
  readonly message: string;
  readonly run: number;
  readonly maps: readonly PerplexityMap[];
}

let lastSeries = 0;
let stopping = false;

/** Lays the words that the settings ask for out at each perplexity. Stopped, it keeps the maps that it has. */
export async function makeSeries(): Promise<void> {
  const state = session.getState();
  const shown = shownRun(state);
  if (!shown) return;
  lastSeries++;
  stopping = false;
  try {
    const made = await runJob(
      {
        slot: 'perplexities',
        label: 'Maps at four perplexities',
        stopLabel: 'Stop the four maps',
        stop: stopSeries,
      },
      async (job) => {
        const words = await run(
          'mapWords',
          { vectors: shown.vectors, includeUnknown: state.includeUnknown, ...wordsAsked(state) },
          { signal: job.signal },
        );
        begin(shown.number, words.words.length);
        for (const [k, perplexity] of PERPLEXITIES.entries()) {
          if (stopping || perplexity >= words.words.length) continue;
          await layOut(k, shown, words, { ...state.settings.map, method: 'tsne', perplexity }, job);
        }
        return true;
      },
    );
    if (made) change({ status: stopping ? 'stopped' : 'finished' });
  } catch (error) {
    change({ status: 'failed', message: sentenceOf(error) });
  }
}

/** Asks the map under way to end as it is, and begins no other. */
export function stopSeries(): void {
  stopping = true;
  for (const perplexity of PERPLEXITIES) void run('finish', { stopKey: stopKey(perplexity) });
}

/** Puts one of the maps in the place of the map on show. */
export function showMapOf({ map, trust }: PerplexityMap): void {
  if (!map?.positions) return;
  const mapTrust = trust && {
    positions: map.positions,
    status: 'measured' as const,
    progress: 1,
    value: trust,
    message: '',
  };
  update({ map, mapTrust });
}

const stopKey = (perplexity: number) => `series-${lastSeries}-${perplexity}`;

function begin(runNumber: number, words: number): void {
  const maps = PERPLEXITIES.map((perplexity) => ({
    perplexity,
    map: null,
    trust: null,
    refused: perplexity < words ? null : `Perplexity must be below the number of words (${words}).`,
  }));
  update({ mapSeries: { status: 'running', message: '', run: runNumber, maps } });
}

async function layOut(
  k: number,
  shown: RunRecord,
  words: MapWords,
  options: MapSettings,
  { signal, progress }: JobHandle,
): Promise<void> {
  const map = startedMap(shown, words, options);
  const place = { vectors: shown.vectors, indices: words.indices };
  const done = await run(
    'fitMap',
    { ...place, options, stopKey: stopKey(options.perplexity) },
    {
      signal,
      onProgress: ({ iteration, maxIter, positions, log }) => {
        progress(
          (k + iteration / maxIter) / PERPLEXITIES.length,
          `perplexity ${options.perplexity}, iteration ${iteration}`,
        );
        if (positions) changeMap(k, { map: { ...map, positions, log, iteration } });
      },
    },
  );
  void run('release', { refs: [done.projection] });
  const { positions, log } = done;
  const ended: MapState = { ...map, status: log.stop === 'stopped' ? 'stopped' : 'finished', positions, log };
  changeMap(k, { map: ended });
  const neighbors = trustNeighbors(words.words.length);
  if (neighbors < 1 || stopping) return;
  const { components, metric } = options;
  changeMap(k, {
    trust: await run('mapTrust', { ...place, positions, components, metric, neighbors }, { signal }),
  });
}

function change(fields: Partial<PerplexitySeries>): void {
  const { mapSeries } = session.getState();
  if (mapSeries) update({ mapSeries: { ...mapSeries, ...fields } });
}

function changeMap(k: number, fields: Partial<PerplexityMap>): void {
  const { mapSeries } = session.getState();
  if (!mapSeries) return;
  change({ maps: mapSeries.maps.map((map, i) => (i === k ? { ...map, ...fields } : map)) });
}
