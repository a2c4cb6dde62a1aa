/**
 * Everything the page may ask of the worker: one entry per task.
 *
 * Large nouns (tables, corpora, datasets, vectors) stay in the worker and are named by a Ref; only
 * what a view draws crosses the thread line. Typed arrays directly inside a result or a progress
 * value are moved, not copied.
 */
import type { AlgebraTasks } from './algebra-tasks';
import type { AxisTasks } from './axis-tasks';
import type { ContextTasks } from './context-tasks';
import type { CorpusTasks } from './corpus-tasks';
import type { LearnTasks } from './learn-tasks';
import type { MapTasks } from './map-tasks';
import type { MatrixTasks } from './matrix-tasks';
import type { PushTasks } from './push-tasks';
import type { Ref, Task } from './task';
import type { TrainingTasks } from './training-tasks';
import type { UnlabeledTasks } from './unlabeled-tasks';
import type { WordTasks } from './word-tasks';

export type { EngineProbe } from '../data/classifier';
export type * from './algebra-tasks';
export type * from './axis-tasks';
export type * from './context-tasks';
export type * from './corpus-tasks';
export type * from './learn-tasks';
export type * from './map-tasks';
export type * from './matrix-tasks';
export type * from './push-tasks';
export type { Ref } from './task';
export type * from './training-tasks';
export type * from './unlabeled-tasks';
export type * from './word-tasks';

export interface Tasks
  extends
    CorpusTasks,
    TrainingTasks,
    UnlabeledTasks,
    WordTasks,
    ContextTasks,
    PushTasks,
    MatrixTasks,
    MapTasks,
    AlgebraTasks,
    AxisTasks,
    LearnTasks {
  /** Lets go of values; unknown ids are ignored. */
  release: Task<{ readonly refs: readonly Ref<unknown>[] }, { readonly held: number }>;
  /** Asks the job started with this key to end now and return what it has (unlike an abort, which discards). */
  finish: Task<{ readonly stopKey: string }, { readonly found: boolean }>;
}

export type TaskName = keyof Tasks;

/** One end of a message channel: a Worker, the worker's own scope, or a MessagePort. */
export interface Port {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Page → worker. */
export type Request =
  | {
      [N in TaskName]: {
        readonly type: 'run';
        readonly id: number;
        readonly task: N;
        readonly params: Tasks[N]['params'];
      };
    }[TaskName]
  | { readonly type: 'cancel'; readonly id: number };

/** Worker → page. A run ends with exactly one `done` or `failed`. */
export type Response =
  | { readonly type: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly name: string; readonly message: string };
