import { breathe } from './breathe';

/** Work between two pauses, so that messages never wait long. */
const SLICE_MS = 15;

/**
 * A pause for long work: breathes when 15 ms have passed since the last one, and gives the work up when the signal is
 * aborted. Work that several calls share has no signal.
 */
export function pauseFor(signal?: AbortSignal): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < SLICE_MS) return undefined;
    return (async () => {
      await breathe();
      signal?.throwIfAborted();
      last = performance.now();
    })();
  };
}
