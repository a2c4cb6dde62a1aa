import type { TsneKernel } from '../geometry/kernels';
import { canShareMemory } from '../math/wasm/features';
import { instantiateShared, loadKernel } from '../math/wasm/load';

/** What a helper needs to work on a map: the arguments of `create`, and its number from 1 on. */
export interface HelperTask {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly layout: TsneLayout;
  readonly number: number;
}

/** Arguments of the kernel's `create`. */
export type TsneLayout = readonly [points: number, entries: number, components: number, degrees: number];

/** A thread that serves one map until it is dismissed. */
export interface Helper {
  terminate(): void;
}

/** Functions of assembly/tsne.ts that only builds for threads use. */
export interface TsneTeamKernel extends TsneKernel {
  enlist(points: number, entries: number, components: number, degrees: number, number: number): void;
  /** A helper's turn, 100 ms at most; 0 when there will be no more work. */
  serve(): number;
  dismiss(): void;
}

/** The first thread's kernel; the others help it from `enlist` on, until `dismiss`. */
export interface Team {
  readonly kernel: TsneKernel;
  readonly threads: number;
  enlist(layout: TsneLayout): void;
  dismiss(): void;
}

const MOST_THREADS = 8;
/** 64 kB each; as the build declares. */
const MOST_PAGES = 65_536;

let start: ((task: HelperTask) => Helper) | null = null;
let cores = 1;

/** Says how helpers are started: as workers on the page, as threads of Node.js in tests and measurements. */
export function provideThreads(starter: (task: HelperTask) => Helper, available: number): void {
  start = starter;
  cores = available;
}

/** Threads that a map may use here: one is left to the page where there are more than two cores. */
export function threadsAvailable(): number {
  if (!start || !canShareMemory()) return 1;
  return Math.max(1, Math.min(MOST_THREADS, cores > 2 ? cores - 1 : cores));
}

/**
 * A kernel of t-SNE in memory shared by `threads` threads; null where memory cannot be shared.
 *
 * @throws Error as `loadKernel`.
 */
export async function formTeam(threads: number): Promise<Team | null> {
  const starter = start;
  if (!starter || threads < 2 || !canShareMemory()) return null;
  const module = await loadKernel('tsne', true);
  let memory: WebAssembly.Memory;
  try {
    memory = new WebAssembly.Memory({ initial: 16, maximum: MOST_PAGES, shared: true });
  } catch {
    return null;
  }
  const exported = await instantiateShared<Omit<TsneTeamKernel, 'memory'>>(module, memory);
  const kernel = { ...exported, memory: memory as TsneKernel['memory'] };
  const helpers: Helper[] = [];
  return {
    kernel,
    threads,
    enlist(layout) {
      for (let number = 1; number < threads; number++) {
        helpers.push(starter({ module, memory, layout, number }));
      }
    },
    dismiss() {
      kernel.dismiss();
      for (const helper of helpers) helper.terminate();
    },
  };
}

/** What a helper does: its share of the work, until the first thread dismisses it. */
export async function help({ module, memory, layout, number }: HelperTask): Promise<void> {
  const kernel = await instantiateShared<Omit<TsneTeamKernel, 'memory'>>(module, memory);
  kernel.enlist(...layout, number);
  while (kernel.serve() !== 0);
}
