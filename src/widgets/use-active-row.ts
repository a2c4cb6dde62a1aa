import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowForKey } from './active-row';

/** The one row of a list that Tab reaches, and the keys that move it. The list renders it even out of sight. */
export function useActiveRow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [held, setActive] = useState(0);
  const active = Math.max(0, Math.min(held, count - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const list = scroller.current;
    const next = rowForKey(event.key, active, count, (list?.clientHeight ?? 0) / rowHeight - 2);
    if (next === null) return;
    event.preventDefault();
    flushSync(() => setActive(next));
    const row = list?.querySelector<HTMLElement>('tbody tr[tabindex="0"]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  return { active, setActive, onKeyDown };
}
