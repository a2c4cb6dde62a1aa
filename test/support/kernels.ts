import { readFile } from 'node:fs/promises';
import { provideKernels } from '../../src/math/wasm/load';

provideKernels(async (name) => WebAssembly.compile(await readFile(`src/math/wasm/compiled/${name}.wasm`)));
