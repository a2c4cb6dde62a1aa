import type { TsneKernel } from '../geometry/kernels';
import { kernelDescent, type DescentStart, type TsneDescent } from '../geometry/tsne-descent';
import { instantiate, type KernelExports } from '../math/wasm/load';
import { formTeam, threadsAvailable } from './threads';

/** Below this many points an iteration is too short to be shared. */
const FEWEST_TO_SHARE = 2000;

/** What the kernel runs on, for the user. */
export function kernelDevice(threads: number): string {
  return `SIMD, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
}

/**
 * The descent by the compiled kernel, on several threads where there are many points and memory can be shared.
 *
 * @throws Error when WebAssembly is barred or its memory cannot grow.
 */
export async function webassemblyDescent(
  start: DescentStart,
  threads = threadsAvailable(),
): Promise<TsneDescent> {
  const points = start.positions.length / 4;
  const team = points >= FEWEST_TO_SHARE ? await formTeam(threads) : null;
  if (!team) {
    const kernel = await instantiate<TsneKernel & KernelExports>('tsne');
    const close = () => undefined;
    return kernelDescent(kernel, start, { engine: 'webassembly', device: kernelDevice(1), close });
  }
  const descent = kernelDescent(team.kernel, start, {
    engine: 'webassembly',
    device: kernelDevice(team.threads),
    close: () => team.dismiss(),
  });
  team.enlist([points, start.p.columns.length, start.components, start.degreesOfFreedom]);
  return descent;
}

/** The descent in plain JavaScript, for pages that may not run WebAssembly. */
export async function javascriptDescent(start: DescentStart): Promise<TsneDescent> {
  const { javascriptTsne } = await import('../geometry/javascript/tsne');
  const close = () => undefined;
  return kernelDescent(javascriptTsne(), start, { engine: 'javascript', device: '1 thread', close });
}

/** The descent on the graphics card, as `webgpuDescent`; its code is loaded now. */
export async function graphicsDescent(start: DescentStart): Promise<TsneDescent> {
  const { webgpuDescent } = await import('./webgpu/webgpu-descent');
  return webgpuDescent(start);
}
