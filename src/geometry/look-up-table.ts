import type { Matrix } from '../data/matrix';
import { row } from '../data/matrix';
import { compareRows } from './compare';

/** A word in a small table of words and vectors. */
export interface TableEntry {
  /** 0-based row; null for a word that is not in the table. */
  readonly index: number | null;
  /** Its row, or zeros for a word that is not there. */
  readonly vector: readonly number[];
  /** The other words by cosine, nearest first, ties in the order of the table; null where a vector is zero. */
  readonly neighbors: readonly { readonly word: string; readonly cosine: number | null }[];
}

/** Looks a word up in a table, as an embedding layer does by index; the first of equal words counts. */
export function lookUpInTable(words: readonly string[], X: Matrix, word: string): TableEntry {
  const index = words.indexOf(word);
  if (index < 0) return { index: null, vector: Array<number>(X.columns).fill(0), neighbors: [] };
  const neighbors = words
    .map((other, i) => ({ word: other, cosine: compareRows(X, index, i).cosine, i }))
    .filter(({ i }) => i !== index)
    .sort((a, b) => (b.cosine ?? -2) - (a.cosine ?? -2) || a.i - b.i)
    .map(({ word: other, cosine }) => ({ word: other, cosine }));
  return { index, vector: [...row(X, index)], neighbors };
}
