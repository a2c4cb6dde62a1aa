import type { Port, Request, Response, TaskName, Tasks } from './protocol';

export interface RunOptions<N extends TaskName> {
  /** Aborting rejects at once and tells the worker to give up; nothing of the task is kept. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: Tasks[N]['progress']) => void;
}

/** What the session and tests see of the worker. */
export interface Engine {
  /**
   * Runs one task.
   *
   * @throws the task's error by name and message; `AbortError` after an abort; `WorkerLostError` when
   * the worker died first.
   */
  run<N extends TaskName>(
    task: N,
    params: Tasks[N]['params'],
    options?: RunOptions<N>,
  ): Promise<Tasks[N]['result']>;
}

/** A connected engine, and how to give it up. */
export interface Connection extends Engine {
  /** Rejects everything under way, and every later call, with `WorkerLostError`. */
  lose(message: string): void;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: ((value: never) => void) | undefined;
}

/** An engine at the other end of `port`: a Worker, or a MessagePort in tests. */
export function connect(port: Port): Connection {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let lost: Error | null = null;

  port.onmessage = ({ data }: MessageEvent<Response>) => {
    const entry = pending.get(data.id);
    if (!entry) return; // cancelled: a late answer is dropped
    if (data.type === 'progress') {
      entry.onProgress?.(data.value as never);
      return;
    }
    pending.delete(data.id);
    if (data.type === 'done') entry.resolve(data.value as never);
    else entry.reject(namedError(data.name, data.message));
  };

  return {
    run(task, params, { signal, onProgress } = {}) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        if (lost) throw lost;
        const id = ++lastId;
        const abort = () => {
          if (!pending.delete(id)) return;
          port.postMessage({ type: 'cancel', id } satisfies Request);
          reject(signal?.reason);
        };
        const settle =
          <T>(then: (value: T) => void) =>
          (value: T) => {
            signal?.removeEventListener('abort', abort);
            then(value);
          };
        pending.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress });
        signal?.addEventListener('abort', abort, { once: true });
        try {
          port.postMessage({ type: 'run', id, task, params });
        } catch (error) {
          pending.delete(id);
          throw error;
        }
      });
    },
    lose(message) {
      lost = namedError('WorkerLostError', message);
      for (const entry of pending.values()) entry.reject(lost);
      pending.clear();
    },
  };
}

function namedError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
