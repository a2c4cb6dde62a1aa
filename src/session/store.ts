import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { INITIAL, type Notice, type Session } from './session';

/** The one record of what is loaded, chosen and pending. */
export const session = createStore<Session>(() => INITIAL);

/** Part of the session; the view is drawn again when that part changes (compared with `Object.is`). */
export function useSession<T>(select: (state: Session) => T): T {
  return useStore(session, select);
}

/** Merges fields into the session. */
export function update(fields: Partial<Session>): void {
  session.setState(fields);
}

let lastNotice = 0;

/** Shows a sentence until it is dismissed; an equal sentence replaces the older one. */
export function notify(kind: Notice['kind'], message: string): void {
  const { notices } = session.getState();
  const others = notices.filter((notice) => notice.message !== message);
  update({ notices: [...others, { id: ++lastNotice, kind, message }] });
}

export function dismiss(id: number): void {
  update({ notices: session.getState().notices.filter((notice) => notice.id !== id) });
}
