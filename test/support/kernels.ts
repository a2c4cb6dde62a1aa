import { readFile } from 'node:fs/promises';
import { provideKernels } from '../../src/math/wasm/load';

/** Lets kernels be read from the files that `npm run kernels` compiled. */
export function provideKernelFiles(): void {
  provideKernels(async (file) => WebAssembly.compile(await readFile(`src/math/wasm/compiled/${file}`)));
}

provideKernelFiles();
