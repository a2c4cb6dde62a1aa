import { useSyncExternalStore } from 'react';

let safe = true;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether tables leave the page with formulas made harmless: one choice for all tables, on until turned off. */
export function useSpreadsheetSafety(): readonly [boolean, (safe: boolean) => void] {
  const now = useSyncExternalStore(subscribe, () => safe);
  return [now, setSafety];
}

function setSafety(wanted: boolean): void {
  safe = wanted;
  for (const listener of listeners) listener();
}
