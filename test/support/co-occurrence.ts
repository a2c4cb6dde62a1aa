import {
  finishCoOccurrence,
  initCoOccurrence,
  stepCoOccurrence,
  type CoOccurrence,
} from '../../src/text/co-occurrence';

/** All steps at once. */
export function countCoOccurrence(...given: Parameters<typeof initCoOccurrence>): CoOccurrence {
  const state = initCoOccurrence(...given);
  stepCoOccurrence(state, Infinity);
  return finishCoOccurrence(state);
}
