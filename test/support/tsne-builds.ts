import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { javascriptTsne } from '../../src/geometry/javascript/tsne';
import type { TsneKernel } from '../../src/geometry/kernels';
import { hasRelaxedSimd } from '../../src/math/wasm/features';
import { instantiate, provideKernels, type KernelExports } from '../../src/math/wasm/load';
import { formTeam, provideThreads } from '../../src/worker/threads';
import type { TsneBuild } from './kernel-forces';

const files = async (file: string) => WebAssembly.compile(await readFile(`src/math/wasm/compiled/${file}`));

/** What `thread.ts` does in the page, for Node.js. */
const HELPER = `
  const { parentPort } = require('node:worker_threads');
  parentPort.once('message', async ({ module, memory, layout, number }) => {
    const { exports } = await WebAssembly.instantiate(module, { env: { memory, abort() { throw new Error('abort'); } } });
    exports.enlist(...layout, number);
    while (exports.serve() !== 0);
    parentPort.close();
  });`;

const alone =
  (relaxed: boolean): TsneBuild['create'] =>
  async () => {
    provideKernels(files, relaxed);
    const kernel = await instantiate<TsneKernel & KernelExports>('tsne');
    return { kernel, begin: () => undefined, close: () => undefined };
  };

const team =
  (relaxed: boolean, threads: number): TsneBuild['create'] =>
  async () => {
    provideKernels(files, relaxed);
    provideThreads((task) => {
      const helper = new Worker(HELPER, { eval: true });
      helper.postMessage(task, []);
      return { terminate: () => void helper.terminate() };
    }, threads);
    const formed = await formTeam(threads);
    if (!formed) throw new Error('memory cannot be shared here');
    return {
      kernel: formed.kernel,
      begin: ({ positions, p, components, degreesOfFreedom }) =>
        formed.enlist([positions.length / 4, p.columns.length, components, degreesOfFreedom]),
      close: () => formed.dismiss(),
    };
  };

const javascript: TsneBuild['create'] = async () => ({
  kernel: javascriptTsne(),
  begin: () => undefined,
  close: () => undefined,
});

/** Every build that this machine can run. */
export const tsneBuilds: readonly TsneBuild[] = [
  { name: 'JavaScript', create: javascript },
  { name: 'plain SIMD', create: alone(false) },
  { name: 'plain SIMD, 3 threads', create: team(false, 3) },
  ...(hasRelaxedSimd()
    ? [
        { name: 'relaxed SIMD', create: alone(true) },
        { name: 'relaxed SIMD, 2 threads', create: team(true, 2) },
      ]
    : []),
];
