import { shownRun } from '../../session/recipe';
import type { Session } from '../../session/session';

/** Words that a map of the run on show could hold: its vocabulary without padding, and without [UNK] unless included. */
export function mappableWords(state: Session): number {
  const run = shownRun(state);
  if (!run) return 0;
  return Math.max(0, run.vocabularySize - (state.includeUnknown ? 1 : 2));
}

/** Words that the next map will hold. */
export function mapSize(state: Session): number {
  return Math.min(mappableWords(state), state.mapLimit);
}
