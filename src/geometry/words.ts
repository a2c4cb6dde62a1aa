import { OOV_INDEX, PAD_INDEX } from '../data/vocabulary';

/** False for the padding token and [UNK], told by their index. */
export function isWord(index: number): boolean {
  return index !== PAD_INDEX && index !== OOV_INDEX;
}

/** One spelling for all cases and all Unicode forms of a word: NFKC, lower case. */
export function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
