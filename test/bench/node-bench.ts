import { readFile } from 'node:fs/promises';
import { parentPort, Worker, workerData, type MessagePort as ThreadPort } from 'node:worker_threads';
import type { Port } from '../../src/engine/protocol';
import { provideKernels } from '../../src/math/wasm/load';
import type * as Threads from '../../src/worker/threads';
import { connectBench, type Bench } from './bench-client';
import { serveBench } from './bench-worker';

/** Found only where this commit has threads, so that older ones can be measured with these sources. */
const threads = import.meta.glob<typeof Threads>('../../src/worker/threads.ts', { eager: true });

/** What a thread of this file is for. */
type Role =
  | { readonly role: 'tasks'; readonly threads: number }
  | { readonly role: 'helper'; readonly task: Threads.HelperTask };

/** The worker's tasks in a thread of their own, which runs the same file as this; see `serveThread`. */
export function startBench(
  file: string,
  threadCount: number,
): { readonly bench: Bench; readonly close: () => void } {
  const thread = startThread(file, { role: 'tasks', threads: threadCount });
  thread.on('error', (error) => {
    throw error;
  });
  return { bench: connectBench(portOf(thread)), close: () => void thread.terminate() };
}

/** What a thread does: answers what its parent asks, or helps with a map. */
export function serveThread(file: string): void {
  if (!parentPort) throw new Error('serveThread: this is the main thread');
  const role = workerData as Role;
  const [module] = Object.values(threads);
  if (role.role === 'helper') {
    void module?.help(role.task);
    return;
  }
  provideKernels(async (name) =>
    WebAssembly.compile(
      await readFile(`src/math/wasm/compiled/${name.endsWith('.wasm') ? name : `${name}.wasm`}`),
    ),
  );
  // One core more than threads asked for, because one is left to the page where there are more than two.
  module?.provideThreads(startHelper(file), role.threads > 2 ? role.threads + 1 : role.threads);
  serveBench(portOf(parentPort));
}

const startHelper = (file: string) => (task: Threads.HelperTask) => {
  const thread = startThread(file, { role: 'helper', task });
  return { terminate: () => void thread.terminate() };
};

const startThread = (file: string, role: Role) => new Worker(file, { workerData: role });

/** An end of a thread of Node.js with the face of a browser's worker. */
export function portOf(end: Worker | ThreadPort): Port {
  const port: Port = {
    postMessage: (message, options) => end.postMessage(message, buffersOf(options?.transfer ?? [])),
    onmessage: null,
  };
  end.on('message', (data: unknown) => port.onmessage?.(new MessageEvent('message', { data })));
  return port;
}

const buffersOf = (transfer: readonly Transferable[]) =>
  transfer.filter((each): each is ArrayBuffer => each instanceof ArrayBuffer);
