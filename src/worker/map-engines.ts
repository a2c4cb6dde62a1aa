import type { CovarianceKernel } from '../geometry/covariance';
import type { AffinityKernel, NeighborKernel } from '../geometry/kernels';
import type { TsneEngines } from '../geometry/tsne';
import { instantiate, type KernelExports } from '../math/wasm/load';
import { webassemblyDescent } from './descents';

/** Fresh instances of all that a map is made with. Whoever keeps the result keeps their memory. */
export async function mapEngines(): Promise<TsneEngines> {
  const [covariance, neighbors, affinities] = await Promise.all([
    instantiate<CovarianceKernel & KernelExports>('covariance'),
    instantiate<NeighborKernel & KernelExports>('neighbors'),
    instantiate<AffinityKernel & KernelExports>('affinities'),
  ]);
  return { covariance, neighbors, affinities, descend: webassemblyDescent };
}
