import { readFile } from 'node:fs/promises';
import { parentPort, Worker, type MessagePort as ThreadPort } from 'node:worker_threads';
import { connect, type Engine } from '../../src/engine/client';
import type { Port } from '../../src/engine/protocol';
import { provideKernels } from '../../src/math/wasm/load';
import { serve } from '../../src/worker/server';
import { tasks } from '../../src/worker/tasks';

/** The worker's tasks in a thread of their own, which runs this same file; see `serveTasks`. */
export function startEngine(file: string): Engine {
  const thread = new Worker(file);
  thread.on('error', (error) => {
    throw error;
  });
  return connect(portOf(thread));
}

/** What the thread does: answers what its parent asks. */
export function serveTasks(): void {
  if (!parentPort) throw new Error('serveTasks: this is the main thread');
  provideKernels(async (file) => WebAssembly.compile(await readFile(`src/math/wasm/compiled/${file}`)));
  serve(portOf(parentPort), tasks);
}

/** An end of a thread of Node.js with the face of a browser's worker. */
function portOf(end: Worker | ThreadPort): Port {
  const port: Port = {
    postMessage: (message, options) => end.postMessage(message, buffersOf(options?.transfer ?? [])),
    onmessage: null,
  };
  end.on('message', (data: unknown) => port.onmessage?.(new MessageEvent('message', { data })));
  return port;
}

const buffersOf = (transfer: readonly Transferable[]) =>
  transfer.filter((each): each is ArrayBuffer => each instanceof ArrayBuffer);
