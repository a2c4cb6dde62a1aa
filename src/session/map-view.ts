/** Which words of the map are drawn: all, those that were isolated, or those of clusters (by key). */
export type ShownWords =
  | { readonly kind: 'all' }
  | { readonly kind: 'isolated'; readonly words: readonly string[] }
  | { readonly kind: 'clusters'; readonly keys: readonly string[] };

/** What the visitor did to the picture of a map, the camera aside. */
export interface MapView {
  /** Words chosen by box, lasso or list, in the order chosen, each once. */
  readonly chosen: readonly string[];
  readonly shown: ShownWords;
}

/** A view, and those before and after it, the nearest last. */
export interface ViewHistory {
  readonly past: readonly MapView[];
  readonly present: MapView;
  readonly future: readonly MapView[];
}

/** Steps that can be taken back. */
const STEPS = 100;

export const FIRST_VIEW: ViewHistory = {
  past: [],
  present: { chosen: [], shown: { kind: 'all' } },
  future: [],
};

/** One step on; what had been taken back is forgotten. A step that changes nothing is none. */
export function changeView(history: ViewHistory, change: Partial<MapView>): ViewHistory {
  const { past, present } = history;
  const next = { ...present, ...change };
  if (JSON.stringify(next) === JSON.stringify(present)) return history;
  return { past: [...past, present].slice(-STEPS), present: next, future: [] };
}

export function undoView(history: ViewHistory): ViewHistory {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (!before) return history;
  return { past: past.slice(0, -1), present: before, future: [...future, present] };
}

export function redoView(history: ViewHistory): ViewHistory {
  const { past, present, future } = history;
  const after = future.at(-1);
  if (!after) return history;
  return { past: [...past, present], present: after, future: future.slice(0, -1) };
}

/** The words given instead of those chosen, or after them, each once. */
export function choose(
  chosen: readonly string[],
  words: readonly string[],
  how: 'replace' | 'add',
): readonly string[] {
  return [...new Set(how === 'add' ? [...chosen, ...words] : words)];
}
