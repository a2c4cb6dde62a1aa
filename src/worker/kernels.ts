import { provideKernels } from '../math/wasm/load';

/** Address of each compiled file, by its path. */
const addresses = import.meta.glob<string>('../math/wasm/compiled/*.wasm', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * Lets kernels be fetched from the page's own origin, when first used.
 *
 * @param useRelaxed As `provideKernels`.
 */
export function provideCompiledKernels(useRelaxed?: boolean): void {
  provideKernels(fetchKernel, useRelaxed);
}

async function fetchKernel(file: string): Promise<WebAssembly.Module> {
  const address = addresses[`../math/wasm/compiled/${file}`];
  if (!address) throw new Error(`kernel ${file}: there is no such file`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`kernel ${file}: the server answered ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
