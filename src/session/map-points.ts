import type { MapMethod, MapMetric, MapOptions } from '../data/projection';
import type { PlacedWords } from '../engine/protocol';
import type { MapState, Session } from './session';

/** A map that has coordinates. */
export interface DrawnMap extends MapState {
  readonly positions: Float32Array;
}

export function isDrawn(map: MapState | null): map is DrawnMap {
  return map !== null && map.positions !== null;
}

const firstSeen = new WeakMap<MapState['words'], MapState>();

/**
 * The map for tables, which wait for its end: while it forms, the state that was seen first, so that nothing is drawn
 * again with every report.
 */
export function mapAtRest({ map }: Pick<Session, 'map'>): MapState | null {
  if (map?.status !== 'running') return map;
  const first = firstSeen.get(map.words) ?? map;
  firstSeen.set(map.words, first);
  return first;
}

/** Whether what "near" means can be chosen: PCA and raw dimensions compare nothing. */
export function hasMetric(method: MapMethod): boolean {
  return method === 'tsne' || method === 'umap';
}

/** The metric that counts: neither PCA nor raw dimensions know another than Euclidean. */
export function metricOf({ method, metric }: Pick<MapOptions, 'method' | 'metric'>): MapMetric {
  return hasMetric(method) ? metric : 'euclidean';
}

/** The words of a map as the worker asks for them. */
export function placedWords({ vectors, words, positions, options }: DrawnMap): PlacedWords {
  return {
    vectors,
    indices: words.indices,
    positions,
    components: options.components,
    metric: metricOf(options),
  };
}

/** Coordinates of one point. */
export function coordinatesOf({ positions, options }: DrawnMap, point: number): readonly number[] {
  const { components } = options;
  return [...positions.subarray(point * components, (point + 1) * components)];
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for an object: equal numbers, the same object. Names what is too large to be compared. */
export function numberOf(object: object): number {
  const known = numbers.get(object);
  if (known !== undefined) return known;
  numbers.set(object, ++last);
  return last;
}
