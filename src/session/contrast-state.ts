import type { PairOfWords } from './words-state';

/** What the contrast of two kinds of vectors keeps while the visitor is elsewhere. */
export interface ContrastPlace {
  /** Pairs that the visitor added to the ones shown from the start. */
  readonly contrastPairs: readonly PairOfWords[];
}

export const INITIAL_CONTRAST: ContrastPlace = { contrastPairs: [] };
