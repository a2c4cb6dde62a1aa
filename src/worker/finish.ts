/** Long jobs that can be asked to end early and keep what they have, by the key the page gave them. */
const asked = new Map<string, boolean>();

/** Registers a job; the returned function says whether it was asked to finish. Call `close` when it ends. */
export function finishable(key: string): { readonly asked: () => boolean; readonly close: () => void } {
  asked.set(key, false);
  return { asked: () => asked.get(key) === true, close: () => void asked.delete(key) };
}

/** Asks; false when no such job runs. */
export function finish(key: string): boolean {
  if (!asked.has(key)) return false;
  asked.set(key, true);
  return true;
}
