import type { Matrix } from '../data/matrix';
import { pauseFor } from './pause';

/** Numbers read between two looks at the clock. */
const NUMBERS_A_SLICE = 1 << 20;

/** Works through the rows of a matrix in parts of a few milliseconds and lets others run in between. */
export async function inSlices(
  { rows, columns }: Matrix,
  signal: AbortSignal,
  work: (from: number, to: number) => void,
): Promise<void> {
  const pause = pauseFor(signal);
  const slice = Math.ceil(NUMBERS_A_SLICE / columns);
  for (let from = 0; from < rows; from += slice) {
    work(from, Math.min(rows, from + slice));
    await pause();
  }
}
