import type { TsneKernel } from '../../src/geometry/kernels';
import { kernelDescent, type DescentStart } from '../../src/geometry/tsne-descent';
import type { ForcesEngine } from '../geometry/tsne-forces';

/** A way in which the t-SNE kernel runs here. */
export interface TsneBuild {
  readonly name: string;
  readonly create: () => Promise<{
    readonly kernel: TsneKernel;
    /** Calls the helpers, once the kernel knows its points. */
    readonly begin: (start: DescentStart) => void;
    readonly close: () => void;
  }>;
}

/** A build of the kernel as an engine whose forces can be read. */
export const kernelForces = ({ name, create }: TsneBuild): ForcesEngine => ({
  name,
  async descend(start) {
    const { kernel, begin, close } = await create();
    const n = start.positions.length / 4;
    const descent = kernelDescent(kernel, start, { engine: 'webassembly', device: '', close });
    begin(start);
    const records = (at: number) => new Float32Array(kernel.memory.buffer, at >>> 0, 4 * n);
    const forces = async () => {
      const attraction = new Float64Array(4 * n);
      for (let share = 0; share < kernel.shares(); share++) {
        records(kernel.attractionAt(share)).forEach((x, i) => (attraction[i]! += x));
      }
      return { attraction, repulsion: records(kernel.repulsionAt()).slice() };
    };
    return { descent, forces };
  },
});
