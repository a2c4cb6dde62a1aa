import { wordsAsked } from '../../session/map-actions';
import { shownRun } from '../../session/recipe';
import type { Session } from '../../session/session';

/** Words that a map of the run on show could hold: its vocabulary without padding, and without [UNK] unless included. */
export function mappableWords(state: Session): number {
  const run = shownRun(state);
  if (!run) return 0;
  return Math.max(0, run.vocabularySize - (state.includeUnknown ? 1 : 2));
}

/** Words that the next map will hold, as far as can be told before it is made. */
export function mapSize(state: Session): number {
  const { limit, words } = wordsAsked(state);
  return Math.min(mappableWords(state), words ? words.length : limit);
}
