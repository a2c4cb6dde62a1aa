import { readFile } from 'node:fs/promises';
import { javascriptNeighbors } from '../../src/geometry/javascript/neighbors';
import type { NeighborKernel } from '../../src/geometry/kernels';
import { stepNeighbors, type NeighborSearch } from '../../src/geometry/nearest-neighbors';
import { hasRelaxedSimd } from '../../src/math/wasm/features';
import { instantiate, provideKernels, type KernelExports } from '../../src/math/wasm/load';

interface NeighborEngine {
  readonly name: string;
  readonly create: () => Promise<NeighborKernel>;
  /** Whether limits are guessed from a sample of many rows. */
  readonly guesses?: boolean;
}

const build = (name: 'neighbors' | 'neighbor-graph', relaxed: boolean) => async () => {
  provideKernels(
    async (file) => WebAssembly.compile(await readFile(`src/math/wasm/compiled/${file}`)),
    relaxed,
  );
  return instantiate<NeighborKernel & KernelExports>(name);
};

/** Every way in which exact neighbors are searched on this machine. */
export const neighborEngines: readonly NeighborEngine[] = [
  { name: 'plain SIMD', create: build('neighbors', false), guesses: true },
  ...(hasRelaxedSimd() ? [{ name: 'relaxed SIMD', create: build('neighbors', true), guesses: true }] : []),
  { name: 'JavaScript', create: () => Promise.resolve(javascriptNeighbors()) },
];

/** Every way in which nearly all neighbors are searched on this machine. */
export const graphEngines: readonly NeighborEngine[] = [
  { name: 'plain SIMD', create: build('neighbor-graph', false) },
  ...(hasRelaxedSimd() ? [{ name: 'relaxed SIMD', create: build('neighbor-graph', true) }] : []),
];

export function searchToTheEnd(begun: NeighborSearch, kernel: NeighborKernel, amount = 1e9): NeighborSearch {
  let search = begun;
  while (!search.done) search = stepNeighbors(search, amount, kernel);
  return search;
}
