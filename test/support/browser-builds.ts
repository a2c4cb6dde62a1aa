import type { TsneKernel } from '../../src/geometry/kernels';
import { hasRelaxedSimd } from '../../src/math/wasm/features';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { provideCompiledKernels } from '../../src/worker/kernels';
import { formTeam, provideThreads } from '../../src/worker/threads';
import type { TsneBuild } from './kernel-forces';

const alone =
  (relaxed: boolean): TsneBuild['create'] =>
  async () => {
    provideCompiledKernels(relaxed);
    const kernel = await instantiate<TsneKernel & KernelExports>('tsne');
    return { kernel, begin: () => undefined, close: () => undefined };
  };

const team =
  (relaxed: boolean): TsneBuild['create'] =>
  async () => {
    provideCompiledKernels(relaxed);
    provideThreads((task) => {
      const helper = new Worker(new URL('../../src/worker/thread.ts', import.meta.url), { type: 'module' });
      helper.postMessage(task, []);
      return helper;
    }, 2);
    const formed = await formTeam(2);
    if (!formed)
      throw new Error('The page of the tests is not cross-origin isolated, so that threads cannot run.');
    return {
      kernel: formed.kernel,
      begin: ({ positions, p, components, degreesOfFreedom }) =>
        formed.enlist([positions.length / 4, p.columns.length, components, degreesOfFreedom]),
      close: () => formed.dismiss(),
    };
  };

/** The builds of the t-SNE kernel in a browser, which has relaxed SIMD and workers. */
export const browserBuilds: readonly TsneBuild[] = [
  { name: 'plain SIMD', create: alone(false) },
  { name: 'plain SIMD, 2 threads', create: team(false) },
  { name: 'relaxed SIMD', create: alone(requireRelaxed()) },
  { name: 'relaxed SIMD, 2 threads', create: team(requireRelaxed()) },
];

function requireRelaxed(): true {
  if (!hasRelaxedSimd())
    throw new Error('The browser of the tests has no relaxed SIMD; take a current Chromium.');
  return true;
}
