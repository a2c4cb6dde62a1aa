import type { TrustKernel } from '../../geometry/kernels';
import { checkTrustNeighbors, initTrust, stepTrust, trustOf, type TrustState } from '../../geometry/trust';
import { isOutOfMemory } from '../../math/out-of-memory';
import { instantiate, type KernelExports } from '../../math/wasm/load';
import { breathe } from '../breathe';
import { placedPoints } from '../placed-points';
import type { TaskContext, TaskFunction } from '../server';

const SLICE_MS = 15;
const REPORT_MS = 100;

export const mapTrust: TaskFunction<'mapTrust'> = async ({ neighbors, ...placed }, context) => {
  checkTrustNeighbors(neighbors, placed.indices.length);
  const { rows, map } = placedPoints(placed);
  const kernel = await trustKernel();
  context.signal.throwIfAborted();
  const state = initTrust(rows, map, neighbors, kernel);
  await compareAll(state, kernel, context);
  return { neighbors, ...trustOf(state, kernel) };
};

async function compareAll(
  state: TrustState,
  kernel: TrustKernel,
  { signal, report }: TaskContext<{ done: number; total: number }>,
): Promise<void> {
  let amount = 4;
  let reported = performance.now();
  for (let ended = false; !ended;) {
    const begin = performance.now();
    ended = stepTrust(state, amount, kernel);
    const end = performance.now();
    amount *= Math.min(2, SLICE_MS / Math.max(end - begin, 0.01));
    if (end - reported >= REPORT_MS) {
      reported = end;
      report({ done: state.done, total: state.rows });
    }
    await breathe();
    signal.throwIfAborted();
  }
}

async function trustKernel(): Promise<TrustKernel> {
  try {
    return await instantiate<TrustKernel & KernelExports>('trust');
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    const { javascriptTrust } = await import('../../geometry/javascript/trust');
    return javascriptTrust();
  }
}
