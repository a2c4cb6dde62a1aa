import type { Matrix } from '../../src/data/matrix';
import type { NeighborKernel, TsneKernel } from '../../src/geometry/kernels';
import { stepTsne, type TsneEngines, type TsneState } from '../../src/geometry/tsne';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { webassemblyDescent } from '../../src/worker/descents';
import { mapEngines } from '../../src/worker/map-engines';
import { provideKernelFiles } from './kernels';

provideKernelFiles();

export const unpaused = () => undefined;

export const tsneKernel = () => instantiate<TsneKernel & KernelExports>('tsne');

/** Fresh kernels of a map. */
export async function tsneKernels() {
  return {
    neighbors: await instantiate<NeighborKernel & KernelExports>('neighbors'),
    tsne: await tsneKernel(),
  };
}

/** What a map is made with, in one thread. */
export async function tsneEngines(): Promise<TsneEngines> {
  return { ...(await mapEngines(1000)), descend: (start) => webassemblyDescent(start, 1) };
}

export async function runToTheEnd(state: TsneState): Promise<TsneState> {
  while ((await stepTsne(state, 64, unpaused)) !== 'done');
  return state;
}

/** The k nearest other rows of row i by sorting all of them, in doubles. */
export function bruteNeighbors({ rows, columns, data }: Matrix, i: number, k: number) {
  const all = Array.from({ length: rows }, (_, index) => {
    let squared = 0;
    for (let c = 0; c < columns; c++) squared += (data[i * columns + c]! - data[index * columns + c]!) ** 2;
    return { index, squared };
  });
  return all
    .filter(({ index }) => index !== i)
    .sort((a, b) => a.squared - b.squared || a.index - b.index)
    .slice(0, k);
}
