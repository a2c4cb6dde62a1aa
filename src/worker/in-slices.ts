import { pauseFor } from './pause';

/** Numbers looked at between two looks at the clock. */
const NUMBERS_AT_A_TIME = 2 ** 17;

/** Calls functions for rows [from, to) of a long matrix slice by slice, with pauses in between. */
export function inSlices(rows: number, columns: number, signal: AbortSignal) {
  const step = Math.max(1, Math.ceil(NUMBERS_AT_A_TIME / columns));
  const pause = pauseFor(signal);
  return async (call: (from: number, to: number) => void, report?: (done: number) => void) => {
    for (let from = 0; from < rows; from += step) {
      const to = Math.min(rows, from + step);
      call(from, to);
      const paused = pause();
      if (!paused) continue;
      await paused;
      report?.(to);
    }
  };
}
