import type { KeyedVectors } from '../data/keyed-vectors';
import { PAD_INDEX } from '../data/vocabulary';
import { closestSpellings } from '../geometry/spelling';
import { standardize } from '../text/standardize';

const SUGGESTIONS = 5;

export type Found =
  | { readonly found: true; readonly index: number }
  | { readonly found: false; readonly suggestions: readonly string[] };

/**
 * The index of a word as typed, else of its lower-case form without punctuation, else the closest spellings,
 * most alike first. Padding is never found.
 */
export function findWord(vectors: KeyedVectors, word: string): Found {
  const index = knownIndex(vectors, word);
  if (index !== null) return { found: true, index };
  return { found: false, suggestions: closestSpellings(vectors.vocabulary, word.trim(), SUGGESTIONS) };
}

/** The index by which `findWord` knows a word, null for none: quick, for long lists of words. */
export function knownIndex({ vocabulary }: KeyedVectors, word: string): number | null {
  const plain = standardize(word.trim(), { standardize: 'lowerAndStripPunctuation', lowercase: 'unicode' });
  for (const form of [word, word.trim(), plain]) {
    const index = vocabulary.index.get(form);
    if (index !== undefined && index !== PAD_INDEX) return index;
  }
  return null;
}

/** `findWord` for tasks that cannot go on without. @throws Error with a sentence for the user. */
export function indexOfWord(vectors: KeyedVectors, word: string): number {
  const result = findWord(vectors, word);
  if (result.found) return result.index;
  throw new Error(unknownSentence(word, result.suggestions));
}

/** Says that a word is unknown, and what it may have been. */
export function unknownSentence(word: string, suggestions: readonly string[]): string {
  const near = suggestions.map((suggestion) => `“${suggestion}”`).join(', ');
  return `“${word}” is not in the vocabulary.${near ? ` Closest spellings: ${near}.` : ''}`;
}

/** Occurrences of a token by class; empty without labels. */
export function classCountsOf({ vocabulary, classes }: KeyedVectors, index: number): number[] {
  const { classCounts } = vocabulary;
  if (classCounts === null) return [];
  return Array.from(classCounts.subarray(index * classes.length, (index + 1) * classes.length));
}
