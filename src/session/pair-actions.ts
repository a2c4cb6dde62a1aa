import { notify, session, update } from './store';
import { MOST_PINNED, type PairOfWords } from './words-state';

/** Pins a word: the words selected next are compared with it, and it stands in the matrix of pairs. */
export function pinWord(word: string): void {
  const { pinned } = session.getState();
  update({ compareWith: word });
  if (pinned.includes(word)) return;
  if (pinned.length >= MOST_PINNED) {
    notify('warning', `${MOST_PINNED} words are pinned, and more do not fit. Unpin one to pin another.`);
    return;
  }
  update({ pinned: [...pinned, word] });
}

export function unpinWord(word: string): void {
  const { pinned, compareWith: other } = session.getState();
  update({
    pinned: pinned.filter((known) => known !== word),
    compareWith: other === word ? null : other,
  });
}

/** The word that each selected word is compared with; null for none. */
export function compareWith(word: string | null): void {
  update({ compareWith: word });
}

/** Puts a pair on the list, once. */
export function addPair(pair: PairOfWords): void {
  const { addedPairs, removedPairs } = session.getState();
  update({
    addedPairs: addedPairs.some((other) => samePair(other, pair)) ? addedPairs : [...addedPairs, pair],
    removedPairs: removedPairs.filter((other) => !samePair(other, pair)),
  });
}

/** Takes a pair off the list; one that the list began with stays away until it is added again. */
export function removePair(pair: PairOfWords): void {
  const { addedPairs, removedPairs } = session.getState();
  update({
    addedPairs: addedPairs.filter((other) => !samePair(other, pair)),
    removedPairs: [...removedPairs, pair],
  });
}

/** Whether two pairs are of the same words, whichever is named first. */
export function samePair(one: PairOfWords, other: PairOfWords): boolean {
  return (one[0] === other[0] && one[1] === other[1]) || (one[0] === other[1] && one[1] === other[0]);
}
