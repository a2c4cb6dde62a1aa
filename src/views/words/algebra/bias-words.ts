import type { BiasWords } from '../../../session/algebra-state';

interface Suggestion {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly x: readonly string[];
  readonly y: readonly string[];
}

/** Poles and targets of the lecture's question. No others are suggested: which poles mean something is for the reader to say. */
const SUGGESTION: Suggestion = {
  a: ['he', 'him', 'his', 'man', 'gentleman', 'boy', 'father', 'son', 'brother', 'husband'],
  b: ['she', 'her', 'hers', 'woman', 'lady', 'girl', 'mother', 'daughter', 'sister', 'wife'],
  x: [
    'mechanic',
    'pilot',
    'engineer',
    'carpenter',
    'doctor',
    'soldier',
    'captain',
    'lawyer',
    'judge',
    'farmer',
    'scientist',
    'manager',
    'teacher',
    'writer',
    'director',
    'actor',
  ],
  y: [
    'nurse',
    'secretary',
    'librarian',
    'florist',
    'hairdresser',
    'receptionist',
    'housekeeper',
    'nanny',
    'dancer',
    'cleaner',
    'assistant',
    'cook',
    'clerk',
    'singer',
    'painter',
    'actress',
  ],
};

/** Every word that may be suggested. */
export const SUGGESTED: readonly string[] = [SUGGESTION.a, SUGGESTION.b, SUGGESTION.x, SUGGESTION.y].flat();

/** Words in a pole, at least: one or two name persons, not men or women. */
const FEWEST = 3;

/** Words to begin with: those of the lists above that are known; empty boxes unless both poles have enough. */
export function suggestedBias(known: readonly string[]): BiasWords {
  const isKnown = new Set(known);
  const of = (words: readonly string[]) => words.filter((word) => isKnown.has(word));
  const [a, b, x, y] = [SUGGESTION.a, SUGGESTION.b, SUGGESTION.x, SUGGESTION.y].map(of);
  if (a!.length < FEWEST || b!.length < FEWEST) return { a: '', b: '', x: '', y: '' };
  return { a: a!.join(', '), b: b!.join(', '), x: x!.join(', '), y: y!.join(', ') };
}
