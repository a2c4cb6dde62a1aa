import { breathe } from './breathe';

/**
 * Runs a computation that yields where others may run; breathes at each of these places.
 *
 * @throws The signal's reason, at the first of them after an abort.
 */
export async function takeSteps<T>(
  steps: Generator<undefined, T, undefined>,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
    signal.throwIfAborted();
  }
}
