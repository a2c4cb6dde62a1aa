import type { MapTrust } from '../engine/protocol';
import { run } from './connection';
import { abortJobs, runJob, sentenceOf, type JobHandle } from './jobs';
import { isDrawn, placedWords, type DrawnMap } from './map-points';
import { session, update } from './store';

/** How far one layout can be trusted, or how far the measuring is. */
export interface TrustState {
  /** The layout measured; another array is another layout. */
  readonly positions: Float32Array;
  readonly status: 'running' | 'measured' | 'stopped' | 'failed';
  /** 0 … 1. */
  readonly progress: number;
  readonly value: MapTrust | null;
  readonly message: string;
}

/** Neighbours compared where the map has words enough. */
const TRUST_NEIGHBORS = 12;
/** Words up to which every map is measured unasked: the work grows with their square. */
const UNASKED = 20_000;
/** Words up to which the work is too short to be shown as a job. */
const SHORT = 2_000;

/** Neighbours compared on a map of n words; the measure needs k < n / 2. Below 1: it cannot be measured. */
export function trustNeighbors(n: number): number {
  return Math.min(TRUST_NEIGHBORS, Math.ceil(n / 2) - 1);
}

/** Measures the map on show, unless it is too large to do so unasked. */
export async function measureNewMap(): Promise<void> {
  const { map } = session.getState();
  if (isDrawn(map) && map.words.words.length <= UNASKED) await measureTrust();
}

/** Measures the map on show; a measurement under way is given up. */
export async function measureTrust(): Promise<void> {
  const { map } = session.getState();
  if (!isDrawn(map) || trustNeighbors(map.words.words.length) < 1) return;
  const { positions } = map;
  const change = (state: Partial<TrustState>) => {
    const { mapTrust } = session.getState();
    if (mapTrust?.positions === positions) update({ mapTrust: { ...mapTrust, ...state } });
  };
  update({ mapTrust: { positions, status: 'running', progress: 0, value: null, message: '' } });
  try {
    const value = await askTrust(map, (progress) => change({ progress }));
    change(value ? { status: 'measured', value } : { status: 'stopped' });
  } catch (error) {
    change({ status: 'failed', message: sentenceOf(error) });
  }
}

function askTrust(map: DrawnMap, onShare: (share: number) => void): Promise<MapTrust | undefined> {
  const n = map.words.words.length;
  const params = { ...placedWords(map), neighbors: trustNeighbors(n) };
  abortJobs('trust');
  if (n <= SHORT) return run('mapTrust', params);
  const work = ({ signal, progress }: JobHandle) =>
    run('mapTrust', params, {
      signal,
      onProgress: ({ done, total }) => {
        progress(done / total, 'comparing neighbours');
        onShare(done / total);
      },
    });
  return runJob({ slot: 'trust', label: 'Measuring the map', stopLabel: 'Stop measuring' }, work);
}
