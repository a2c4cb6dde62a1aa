/** A compiled kernel: the name of a file in `assembly/`, less its ending. */
export type KernelName = 'train' | 'tsne' | 'neighbors';

/** What every instance exports besides its own functions. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
}

type Source = (name: KernelName) => Promise<WebAssembly.Module>;

let source: Source | null = null;
const modules = new Map<KernelName, Promise<WebAssembly.Module>>();

/** Says where compiled kernels come from: addresses in the worker, files in tests. */
export function provideKernels(from: Source): void {
  source = from;
  modules.clear();
}

/**
 * A fresh instance of a kernel, with a memory of its own; dropping the instance frees the memory.
 * The module is compiled once.
 *
 * @throws Error when `provideKernels` was not called, or the module cannot be loaded or compiled.
 */
export async function instantiate<Exports extends KernelExports>(name: KernelName): Promise<Exports> {
  if (!source) throw new Error('instantiate: no kernels were provided');
  let module = modules.get(name);
  if (!module) {
    module = source(name);
    modules.set(name, module);
    module.catch(() => modules.delete(name));
  }
  const abort = () => {
    throw new Error(`kernel ${name}: a check inside the kernel failed`);
  };
  const instance = await WebAssembly.instantiate(await module, { env: { abort } });
  return instance.exports as unknown as Exports;
}
