import { writeUrl } from './url';
import { session, update } from './store';
import type { Place } from './session';
import { arrived, stepped, type Visit } from './trail';

/** Selects a word everywhere at once; null clears. The address gets a new entry, so Back goes back. */
export function selectWord(word: string | null): void {
  if (session.getState().word === word) return;
  update({ word });
  step();
}

/** Selects a word and shows it in Words. */
export function openWord(word: string): void {
  update({ word, place: 'words' });
  step();
}

/** Selects a word for the visitor: the address changes in place. */
export function showWord(word: string): void {
  update({ word });
  writeUrl('replace');
  arrive();
}

export function hoverWord(word: string | null): void {
  if (session.getState().hovered !== word) update({ hovered: word });
}

export function goTo(place: Place): void {
  if (session.getState().place === place) return;
  update({ place });
  step();
}

/** Goes to where a word was looked at, by the browser's own history. */
export function goToVisit({ entry }: Visit): void {
  history.go(entry - session.getState().trail.entry);
}

/** Keeps the trail of words true to the browser's history, from the present entry on. Call it after `followUrl`. */
export function followTrail(): void {
  const read = () => {
    const known = entryOf(history.state);
    if (known === null) writeTrail(stepped);
    else update({ trail: arrived(session.getState().trail, session.getState().word, known) });
  };
  const known = entryOf(history.state);
  if (known !== null) update({ trail: { ...session.getState().trail, entry: known } });
  arrive();
  addEventListener('popstate', read);
}

/** A step that one may want back: a new entry, unless the address says the same. */
function step(): void {
  const before = location.hash;
  writeUrl('push');
  if (location.hash !== before) writeTrail(stepped);
}

function arrive(): void {
  writeTrail((trail, word) => arrived(trail, word, trail.entry));
}

/** The entry keeps its number, so that Back and Forward can tell where they lead. */
function writeTrail(next: typeof stepped): void {
  const { trail, word } = session.getState();
  const walked = next(trail, word);
  update({ trail: walked });
  history.replaceState({ entry: walked.entry }, '');
}

function entryOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('entry' in state)) return null;
  return typeof state.entry === 'number' ? state.entry : null;
}
