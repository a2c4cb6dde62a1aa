import type { CovarianceKernel } from '../geometry/covariance';
import type { AffinityKernel, NeighborKernel } from '../geometry/kernels';
import { neighborKernelFor } from '../geometry/nearest-neighbors';
import type { TsneEngines } from '../geometry/tsne';
import { isOutOfMemory } from '../math/out-of-memory';
import { instantiate, type KernelExports, type KernelName } from '../math/wasm/load';

/**
 * Fresh instances of all that a map of so many points is made with, but for the descent; in JavaScript where
 * WebAssembly cannot start. Whoever keeps the result keeps their memory.
 */
export async function mapEngines(points: number): Promise<Omit<TsneEngines, 'descend'>> {
  const [covariance, neighbors, affinities] = await Promise.all([
    compiled<CovarianceKernel, null>('covariance', async () => null),
    compiled<NeighborKernel>(neighborKernelFor(points), async () => {
      const { javascriptNeighbors } = await import('../geometry/javascript/neighbors');
      return javascriptNeighbors();
    }),
    compiled<AffinityKernel>('affinities', async () => {
      const { javascriptAffinities } = await import('../geometry/javascript/affinities');
      return javascriptAffinities();
    }),
  ]);
  return { covariance, neighbors, affinities };
}

async function compiled<Kernel, Other = Kernel>(
  name: KernelName,
  otherwise: () => Promise<Other>,
): Promise<Kernel | Other> {
  try {
    return await instantiate<Kernel & KernelExports>(name);
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    return otherwise();
  }
}
