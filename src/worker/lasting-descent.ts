import type { DescentStart, DescentStep, Pause, TsneDescent } from '../geometry/tsne-descent';
import { GraphicsError } from './webgpu/device';

const unpaused: Pause = () => undefined;

/**
 * A descent that another takes over when the graphics card fails: from the positions last measured, with the
 * iterations since then made again. Velocities and gains begin anew there.
 *
 * @param replace Makes the other descent, and is told why.
 */
export function lastingDescent(
  first: TsneDescent,
  start: DescentStart,
  replace: (start: DescentStart, reason: string) => Promise<TsneDescent>,
): TsneDescent {
  let current = first;
  let kept = start.positions;
  let since: { count: number; step: DescentStep }[] = [];

  const lasting = async <T>(work: () => Promise<T>, pause: Pause = unpaused): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphicsError) || current !== first) throw error;
      first.close();
      current = await replace({ ...start, positions: kept }, error.message);
      for (const { count, step } of since) await current.advance(count, step, pause);
      return work();
    }
  };
  return {
    get engine() {
      return current.engine;
    },
    get device() {
      return current.device;
    },
    async advance(count, step, pause) {
      const norm = await lasting(() => current.advance(count, step, pause), pause);
      if (current === first) since.push({ count, step });
      return norm;
    },
    measure: (pause) =>
      lasting(async () => {
        const figures = await current.measure(pause);
        if (current === first) {
          kept = await current.positions();
          since = [];
        }
        return figures;
      }, pause),
    restart: () => current.restart(),
    positions: () => lasting(() => current.positions()),
    close: () => current.close(),
  };
}
