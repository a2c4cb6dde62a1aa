import type { Port, Request, Response, TaskName, Tasks } from '../engine/protocol';
import { noteQuestion } from './stand-back';

/**
 * What a task may do besides compute. Typed arrays that it reports or returns
 * are given away (moved to the page): report a copy of one that is still in use.
 */
export interface TaskContext<Progress = never> {
  readonly signal: AbortSignal;
  readonly report: (value: Progress) => void;
}

/** One function per entry of a group of tasks; leaving one out is a compile error. */
export type TasksOf<Group> = {
  readonly [N in TaskName & keyof Group]: TaskFunction<N>;
};

/** One function per entry of `Tasks`. */
export type TaskTable = TasksOf<Tasks>;

export type TaskFunction<N extends TaskName> = (
  params: Tasks[N]['params'],
  context: TaskContext<Tasks[N]['progress']>,
) => Promise<Tasks[N]['result']> | Tasks[N]['result'];

/** Answers requests arriving at `port` with the functions in `tasks`. */
export function serve(port: Port, tasks: TaskTable): void {
  const running = new Map<number, AbortController>();
  const post = (response: Response) => port.postMessage(response, { transfer: buffersIn(response) });

  const answer = async (request: Request) => {
    const { id } = request;
    if (request.type === 'cancel') {
      running.get(id)?.abort();
      return;
    }
    noteQuestion();
    const controller = new AbortController();
    running.set(id, controller);
    const context: TaskContext<unknown> = {
      signal: controller.signal,
      report: (value) => {
        if (!controller.signal.aborted) post({ type: 'progress', id, value });
      },
    };
    try {
      // Each task is called with its own params; the union of all of them is not expressible here.
      const run = tasks[request.task] as (params: unknown, context: TaskContext<unknown>) => unknown;
      post({ type: 'done', id, value: await run(request.params, context) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      post({ type: 'failed', id, name, message });
    } finally {
      running.delete(id);
    }
  };
  port.onmessage = ({ data }: MessageEvent<Request>) => void answer(data);
}

/** The buffers of typed arrays directly inside `response.value`: moved, not copied. */
function buffersIn(response: Response): ArrayBuffer[] {
  if (!('value' in response) || typeof response.value !== 'object' || response.value === null) return [];
  const buffers = new Set<ArrayBuffer>();
  for (const field of Object.values(response.value)) {
    if (ArrayBuffer.isView(field) && field.buffer instanceof ArrayBuffer) buffers.add(field.buffer);
  }
  return [...buffers];
}
