import { connect, type Connection, type RunOptions } from '../engine/client';
import type { TaskName, Tasks } from '../engine/protocol';

type StartWorker = () => Worker;

interface Lifecycle {
  readonly startWorker: StartWorker;
  /** Called after a dead worker was replaced; every Ref is void by then. */
  readonly onReplaced: (reason: string) => void;
  /** Called when a worker died before its first answer: another would fare no better. */
  readonly onFailed: (reason: string) => void;
}

/** A worker that died without an error event is noticed by its silence; seconds while something is asked of it. */
const ASK_AFTER = 5;
const LOST_AFTER = 60;

let lifecycle: Lifecycle | null = null;
let worker: Worker | null = null;
let connection: Connection | null = null;
let waiting = 0;

/** Says how workers are started; the first one starts at once. */
export function startEngine(how: Lifecycle): void {
  lifecycle = how;
  open();
}

/** Runs one task in the worker; see `Engine.run`. */
export async function run<N extends TaskName>(
  task: N,
  params: Tasks[N]['params'],
  options?: RunOptions<N>,
): Promise<Tasks[N]['result']> {
  if (!connection) throw new Error('run: the engine was not started');
  waiting++;
  try {
    return await connection.run(task, params, options);
  } finally {
    waiting--;
  }
}

/** Whether a task ended because its worker died; the session tells that once, for all tasks. */
export function isLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'WorkerLostError';
}

/** Ends the worker and starts another, as after a crash. */
function replaceWorker(reason: string): void {
  close(reason);
  open();
  lifecycle?.onReplaced(reason);
}

function close(reason: string): void {
  worker?.terminate();
  worker = null;
  connection?.lose(reason);
}

function open(): void {
  if (!lifecycle) throw new Error('open: the engine was not started');
  const started = lifecycle.startWorker();
  worker = started;
  connection = connect(started);
  let answered = false;
  let silent = 0;
  started.addEventListener('message', () => {
    answered = true;
    silent = 0;
  });
  started.addEventListener('error', (event) => {
    event.preventDefault();
    if (worker !== started) return;
    if (answered) replaceWorker(event.message || 'The worker stopped without a message.');
    else {
      close('The background worker could not be started.');
      lifecycle?.onFailed(event.message);
    }
  });
  // Seconds are counted in ticks, so that a computer asleep does not look like a silent worker.
  const clock = setInterval(() => {
    if (worker !== started) return clearInterval(clock);
    silent = waiting > 0 ? silent + 1 : 0;
    // Any answer will do: a worker that breathes gives this one at once.
    if (silent === ASK_AFTER) run('release', { refs: [] }).catch(() => undefined);
    if (silent >= LOST_AFTER) replaceWorker(`It gave no sign of life for ${LOST_AFTER} seconds.`);
  }, 1000);
}
