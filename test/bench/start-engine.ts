import { readFile } from 'node:fs/promises';
import { connect, type Engine } from '../../src/engine/client';
import { provideKernels } from '../../src/math/wasm/load';
import { serve } from '../../src/worker/server';
import { tasks } from '../../src/worker/tasks';

/** The worker's tasks at the other end of a MessageChannel, on this thread. */
export function startEngine(): Engine {
  provideKernels(async (name) => WebAssembly.compile(await readFile(`src/math/wasm/compiled/${name}.wasm`)));
  const { port1, port2 } = new MessageChannel();
  serve(port2, tasks);
  return connect(port1);
}
