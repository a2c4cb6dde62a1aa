import type { KeyedVectors, Measure } from '../data/keyed-vectors';
import type { Ref } from '../engine/protocol';
import { NO_TRAIL, type Trail } from './trail';

export type InspectorTab = 'neighbors' | 'why' | 'vector' | 'pairs';

/** Words pinned at once, at most. */
export const MOST_PINNED = 10;

/** Two words, in the order in which they are named. */
export type PairOfWords = readonly [string, string];

/** Further trainings of one run that differ by their seeds alone. */
export interface SeedCheck {
  /** Number of the run that they repeat. */
  readonly run: number;
  readonly status: 'running' | 'finished' | 'stopped' | 'failed';
  /** Vectors of the repetitions that ended. */
  readonly vectors: readonly Ref<KeyedVectors>[];
  /** Why it failed; empty otherwise. */
  readonly message: string;
}

/** What the inspector of a word keeps while the visitor is elsewhere. */
export interface WordsState {
  readonly inspectorTab: InspectorTab;
  readonly trail: Trail;
  readonly measure: Measure;
  /** Rarer words are no neighbours; 0 = all words. */
  readonly minimumCount: number;
  readonly neverTogether: boolean;
  /** Words of the matrix of pairs, in the order in which they were pinned. */
  readonly pinned: readonly string[];
  /** The word that each selected word is compared with. */
  readonly compareWith: string | null;
  /** Pairs that the visitor added to the list, and those taken off it. */
  readonly addedPairs: readonly PairOfWords[];
  readonly removedPairs: readonly PairOfWords[];
  readonly seedCheck: SeedCheck | null;
}

export const INITIAL_WORDS: WordsState = {
  inspectorTab: 'neighbors',
  trail: NO_TRAIL,
  measure: 'cosine',
  minimumCount: 0,
  neverTogether: false,
  pinned: [],
  compareWith: null,
  addedPairs: [],
  removedPairs: [],
  seedCheck: null,
};
