import type { MapWordsChoice } from '../data/projection';
import type { WordCluster } from './map-clusters';
import type { PerplexitySeries } from './map-perplexities';
import type { TrustState } from './map-trust';
import { FIRST_VIEW, type ViewHistory } from './map-view';

/** Ways to choose the words of a map. */
export const MAP_WORDS: readonly MapWordsChoice[] = ['all', 'top', 'list', 'selection'];

/** Words for which maps are made of all words unless the visitor asks for more. */
export const USUAL_LIMIT = 10_000;

export type ColorBy =
  | 'classLogOdds'
  | 'class'
  | 'push'
  | 'count'
  | 'trust'
  | 'cluster'
  | 'dimension'
  | 'similarity'
  | 'axis'
  | 'none';

/** What the map keeps while the visitor is elsewhere. */
export interface MapPlace {
  /** Words pasted for a map of their own. They never go into the address. */
  readonly mapList: string;
  readonly mapView: ViewHistory;
  readonly colorBy: ColorBy;
  /** Clusters of k-means, 2 … 12. */
  readonly colorClusters: number;
  /** Column whose values are shown, 0-based. */
  readonly colorColumn: number;
  /** Expression whose axis is shown. */
  readonly colorAxis: string;
  /** Draws lines from a word to its true neighbours. */
  readonly trueLines: boolean;
  /** Of the layout measured last. */
  readonly mapTrust: TrustState | null;
  readonly clusterSize: number;
  /** Clusters made, the newest last. */
  readonly mapClusters: readonly WordCluster[];
  /** The same words at several perplexities; null before they were asked for. */
  readonly mapSeries: PerplexitySeries | null;
  /** Pairs of the table of distances. */
  readonly distancePairs: readonly (readonly [string, string])[];
}

/** The pairs that the source compares on its map, and those that it compares by cosine. */
const SOURCE_PAIRS: MapPlace['distancePairs'] = [
  ['good', 'bad'],
  ['wonderful', 'horrible'],
  ['wonderfully', 'horrible'],
  ['terrible', 'horrible'],
  ['terrible', 'bad'],
];

export const INITIAL_MAP: MapPlace = {
  mapList: '',
  mapView: FIRST_VIEW,
  colorBy: 'classLogOdds',
  colorClusters: 8,
  colorColumn: 0,
  colorAxis: 'good - bad',
  trueLines: true,
  mapTrust: null,
  clusterSize: 30,
  mapClusters: [],
  mapSeries: null,
  distancePairs: SOURCE_PAIRS,
};
