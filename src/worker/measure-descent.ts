import type { DescentStart, Pause, TsneDescent } from '../geometry/tsne-descent';

/** What a measuring may take, the making of the descent aside. */
const MEASURING_MS = 80;
/** A round that is long enough to be timed. */
const ROUND_MS = 20;
/** When a measuring is given up in the middle of its first iteration. */
const GIVE_UP_MS = 250;
/** Standard deviation of the first coordinate in a map of some thousand words that is nearly done. */
const LATE_SPREAD = 30;

/**
 * Milliseconds of an iteration: the best of a few rounds, so that the first, which compiles, does not count. The points
 * lie as far apart as late in a descent, where most iterations are, and do not move.
 *
 * @returns Infinity for an iteration that is not over in a quarter of a second, if `pause` is called on the way.
 * @throws Error as `create` and the descent do, or when `pause` gives up.
 */
export async function measureDescent(
  create: (start: DescentStart) => Promise<TsneDescent>,
  start: DescentStart,
  pause: Pause,
): Promise<number> {
  const descent = await create({ ...start, positions: spreadOut(start.positions) });
  const deadline = performance.now() + GIVE_UP_MS;
  const impatient: Pause = () => {
    if (performance.now() > deadline) throw new TooSlowError();
    return pause();
  };
  try {
    const still = { exaggeration: 1, learningRate: 0, momentum: 0 };
    let best = Infinity;
    for (let spent = 0, count = 1; spent < MEASURING_MS;) {
      const begun = performance.now();
      await descent.advance(count, still, impatient);
      const took = performance.now() - begun;
      best = Math.min(best, took / count);
      spent += took;
      if (took < ROUND_MS) count *= 2;
    }
    return best;
  } catch (error) {
    if (error instanceof TooSlowError) return Infinity;
    throw error;
  } finally {
    descent.close();
  }
}

class TooSlowError extends Error {}

/** The same arrangement at another size. */
function spreadOut(positions: Float32Array): Float32Array {
  let squares = 0;
  for (let at = 0; at < positions.length; at += 4) squares += positions[at]! ** 2;
  const deviation = Math.sqrt(squares / (positions.length / 4));
  return deviation > 0 ? positions.map((x) => (x * LATE_SPREAD) / deviation) : positions;
}
