import { provideKernels, type KernelName } from '../math/wasm/load';
import neighbors from '../math/wasm/compiled/neighbors.wasm?url';
import train from '../math/wasm/compiled/train.wasm?url';
import tsne from '../math/wasm/compiled/tsne.wasm?url';

const addresses: Record<KernelName, string> = { neighbors, train, tsne };

/** Lets kernels be fetched from the page's own origin, when first used. */
export function provideCompiledKernels(): void {
  provideKernels(fetchKernel);
}

async function fetchKernel(name: KernelName): Promise<WebAssembly.Module> {
  const response = await fetch(addresses[name]);
  if (!response.ok) throw new Error(`kernel ${name}: the server answered ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
