import { writeUrl } from './url';
import { session, update } from './store';
import type { Place } from './session';

/** Selects a word everywhere at once; null clears. The address gets a new entry, so Back goes back. */
export function selectWord(word: string | null): void {
  if (session.getState().word === word) return;
  update({ word });
  writeUrl('push');
}

/** Selects a word and shows it in Words. */
export function openWord(word: string): void {
  update({ word, place: 'words' });
  writeUrl('push');
}

export function hoverWord(word: string | null): void {
  if (session.getState().hovered !== word) update({ hovered: word });
}

export function goTo(place: Place): void {
  if (session.getState().place === place) return;
  update({ place });
  writeUrl('push');
}
