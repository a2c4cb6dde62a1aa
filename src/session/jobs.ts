import type { Job } from './session';
import { session, update } from './store';

type Slot = Job['slot'];

interface JobStart {
  readonly slot: Slot;
  readonly label: string;
  readonly stopLabel: string;
  /** What Stop does; by default the job is aborted and nothing of it is kept. */
  readonly stop?: () => void;
}

export interface JobHandle {
  readonly signal: AbortSignal;
  /** Shows how far the job is. */
  readonly progress: (progress: number | null, detail?: string) => void;
}

const controllers = new Map<Slot, AbortController>();
let lastId = 0;

/**
 * Runs one long job in its slot and shows it; the job that held the slot before is aborted.
 *
 * @returns what `work` returns, or undefined after an abort.
 * @throws whatever else `work` throws.
 */
export async function runJob<T>(
  start: JobStart,
  work: (job: JobHandle) => Promise<T>,
): Promise<T | undefined> {
  controllers.get(start.slot)?.abort();
  const controller = new AbortController();
  controllers.set(start.slot, controller);
  const id = ++lastId;
  const job: Job = {
    id,
    slot: start.slot,
    label: start.label,
    progress: null,
    detail: '',
    startedAt: Date.now(),
    stopLabel: start.stopLabel,
    stop: start.stop ?? (() => controller.abort()),
  };
  update({ jobs: [...session.getState().jobs.filter((other) => other.slot !== start.slot), job] });
  const progress = (value: number | null, detail = '') => {
    const { jobs } = session.getState();
    update({ jobs: jobs.map((other) => (other.id === id ? { ...other, progress: value, detail } : other)) });
  };
  try {
    return await work({ signal: controller.signal, progress });
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    throw error;
  } finally {
    if (controllers.get(start.slot) === controller) controllers.delete(start.slot);
    update({ jobs: session.getState().jobs.filter((other) => other.id !== id) });
  }
}

/** Aborts the jobs in these slots; nothing of them is kept. */
export function abortJobs(...slots: readonly Slot[]): void {
  for (const slot of slots) controllers.get(slot)?.abort();
}

/** The sentence of an error, as it reaches the visitor. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
