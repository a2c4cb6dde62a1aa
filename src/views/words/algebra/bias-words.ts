import type { BiasWords } from '../../../session/algebra-state';

interface Suggestion {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly x: readonly string[];
  readonly y: readonly string[];
}

/** Poles and targets; the first of which both poles have words that are known is suggested. */
const SUGGESTIONS: readonly Suggestion[] = [
  {
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
  },
  {
    a: ['good', 'great', 'excellent', 'wonderful', 'best'],
    b: ['bad', 'awful', 'terrible', 'boring', 'worst'],
    x: ['acting', 'actor', 'story', 'music', 'director'],
    y: ['plot', 'actress', 'script', 'ending', 'dialogue'],
  },
];

/** Every word that may be suggested. */
export const SUGGESTED: readonly string[] = [
  ...new Set(SUGGESTIONS.flatMap(({ a, b, x, y }) => [...a, ...b, ...x, ...y])),
];

/** Words to begin with: those of the lists above that are known; empty boxes where there are none. */
export function suggestedBias(known: readonly string[]): BiasWords {
  const isKnown = new Set(known);
  const of = (words: readonly string[]) => words.filter((word) => isKnown.has(word)).join(', ');
  const found = SUGGESTIONS.find(({ a, b }) => of(a) !== '' && of(b) !== '');
  if (!found) return { a: '', b: '', x: '', y: '' };
  return { a: of(found.a), b: of(found.b), x: of(found.x), y: of(found.y) };
}
