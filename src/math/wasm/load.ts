import { OutOfMemoryError } from '../out-of-memory';
import { hasRelaxedSimd } from './features';

/** A compiled kernel: the name of a file in `assembly/`, less its ending. */
export type KernelName =
  | 'train'
  | 'tsne'
  | 'neighbors'
  | 'neighbor-graph'
  | 'similar'
  | 'tokens'
  | 'covariance'
  | 'affinities'
  | 'trust';

/** Kernels with builds that use relaxed SIMD where the machine has it; `.ci/kernels.mjs` makes them. */
const RELAXED: ReadonlySet<KernelName> = new Set(['tsne', 'neighbors', 'neighbor-graph']);

/** What every instance exports besides its own functions. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
}

/** Gives the compiled file of this name, `tsne.threads.relaxed.wasm` for instance. */
type Source = (file: string) => Promise<WebAssembly.Module>;

let source: Source | null = null;
let relaxed = false;
const modules = new Map<string, Promise<WebAssembly.Module>>();

/**
 * Says where compiled kernels come from: addresses in the worker, files in tests.
 *
 * @param useRelaxed Whether to take builds with relaxed SIMD.
 */
export function provideKernels(from: Source, useRelaxed = hasRelaxedSimd()): void {
  source = from;
  relaxed = useRelaxed;
  modules.clear();
}

/**
 * The module of a kernel in the best build for this machine, compiled once.
 *
 * @param threads The build whose memory is shared between threads and given by the caller.
 * @throws Error when `provideKernels` was not called, or the module cannot be loaded or compiled, for instance
 *   where a policy bars WebAssembly.
 */
export async function loadKernel(name: KernelName, threads = false): Promise<WebAssembly.Module> {
  if (!source) throw new Error('loadKernel: no kernels were provided');
  const parts = [name, threads ? 'threads' : '', relaxed && RELAXED.has(name) ? 'relaxed' : '', 'wasm'];
  const file = parts.filter((part) => part !== '').join('.');
  let module = modules.get(file);
  if (!module) {
    module = source(file);
    modules.set(file, module);
    module.catch(() => modules.delete(file));
  }
  return module;
}

/**
 * A fresh instance of a kernel, with a memory of its own; dropping the instance frees the memory.
 *
 * @throws Error as `loadKernel`.
 */
export async function instantiate<Exports extends KernelExports>(name: KernelName): Promise<Exports> {
  return start<Exports>(await loadKernel(name), {});
}

/**
 * One thread's instance of a kernel over a memory that all threads share.
 *
 * @param module `loadKernel(name, true)`; modules can be sent to other workers.
 */
export function instantiateShared<Exports>(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<Exports> {
  return start<Exports>(module, { memory });
}

async function start<Exports>(
  module: WebAssembly.Module,
  given: WebAssembly.ModuleImports,
): Promise<Exports> {
  // Of all that kernels are made of, only the allocator in assembly/memory.ts calls this.
  const abort = () => {
    throw new OutOfMemoryError('The browser gives a kernel no more memory.');
  };
  const instance = await WebAssembly.instantiate(module, { env: { abort, ...given } });
  return instance.exports as unknown as Exports;
}
