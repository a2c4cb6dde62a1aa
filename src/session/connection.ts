import { connect, type Connection, type RunOptions } from '../engine/client';
import type { TaskName, Tasks } from '../engine/protocol';

type StartWorker = () => Worker;

interface Lifecycle {
  readonly startWorker: StartWorker;
  /** Called after a dead worker was replaced; every Ref is void by then. */
  readonly onReplaced: (reason: string) => void;
}

let lifecycle: Lifecycle | null = null;
let worker: Worker | null = null;
let connection: Connection | null = null;

/** Says how workers are started; the first one starts at once. */
export function startEngine(how: Lifecycle): void {
  lifecycle = how;
  open();
}

/** Runs one task in the worker; see `Engine.run`. */
export function run<N extends TaskName>(
  task: N,
  params: Tasks[N]['params'],
  options?: RunOptions<N>,
): Promise<Tasks[N]['result']> {
  if (!connection) throw new Error('run: the engine was not started');
  return connection.run(task, params, options);
}

/** Ends the worker and starts another, as after a crash. */
export function replaceWorker(reason: string): void {
  worker?.terminate();
  connection?.lose(reason);
  open();
  lifecycle?.onReplaced(reason);
}

function open(): void {
  if (!lifecycle) throw new Error('open: the engine was not started');
  const started = lifecycle.startWorker();
  worker = started;
  connection = connect(started);
  started.addEventListener('error', (event) => {
    event.preventDefault();
    if (worker === started) replaceWorker(event.message || 'The worker stopped without a message.');
  });
}
