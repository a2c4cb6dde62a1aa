import type { Ref } from '../engine/protocol';

const held = new Map<string, unknown>();
let last = 0;

/** Keeps a value in the worker and names it. `kind` makes ids readable: `table-3`. */
export function keep<T>(kind: string, value: T): Ref<T> {
  const id = `${kind}-${++last}`;
  held.set(id, value);
  return { id };
}

/**
 * The value that `ref` names.
 *
 * @throws Error when it was released or belongs to a worker that was replaced.
 */
export function look<T>(ref: Ref<T>): T {
  if (!held.has(ref.id)) throw new Error(`${ref.id} is no longer held; load the corpus again.`);
  return held.get(ref.id) as T;
}

/** Lets go of values; returns how many are still held. */
export function release(refs: readonly Ref<unknown>[]): number {
  for (const { id } of refs) held.delete(id);
  return held.size;
}
