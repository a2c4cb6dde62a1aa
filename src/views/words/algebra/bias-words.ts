import type { BiasWords } from '../../../session/algebra-state';

/** Pairs of poles, those of whose words the vectors know are suggested; the first pair with both poles known wins. */
const POLES: readonly (readonly [a: readonly string[], b: readonly string[]])[] = [
  [
    ['he', 'him', 'his', 'man', 'men', 'boy', 'father', 'son', 'brother', 'husband'],
    ['she', 'her', 'hers', 'woman', 'women', 'girl', 'mother', 'daughter', 'sister', 'wife'],
  ],
  [
    ['good', 'great', 'excellent', 'wonderful', 'best'],
    ['bad', 'awful', 'terrible', 'boring', 'worst'],
  ],
];

const OCCUPATIONS: readonly string[] = [
  'engineer',
  'mechanic',
  'carpenter',
  'pilot',
  'plumber',
  'electrician',
  'builder',
  'soldier',
  'surgeon',
  'doctor',
  'programmer',
  'scientist',
  'boss',
  'captain',
  'driver',
  'farmer',
  'lawyer',
  'judge',
  'guard',
  'smith',
  'nurse',
  'teacher',
  'librarian',
  'secretary',
  'receptionist',
  'housekeeper',
  'hairdresser',
  'florist',
  'dancer',
  'nanny',
  'midwife',
  'tailor',
  'cleaner',
  'cook',
  'baker',
  'clerk',
  'writer',
  'artist',
  'actor',
  'actress',
  'director',
  'painter',
  'singer',
  'student',
  'assistant',
  'manager',
  'accountant',
  'chef',
  'waiter',
  'cashier',
];

/** Every word that may be suggested. */
export const SUGGESTED: readonly string[] = [...new Set([...POLES.flat(2), ...OCCUPATIONS])];

/** Words to begin with: those of the lists above that are known; empty boxes where there are none. */
export function suggestedBias(known: readonly string[]): BiasWords {
  const isKnown = new Set(known);
  const of = (words: readonly string[]) => words.filter((word) => isKnown.has(word));
  const found = POLES.map(([a, b]) => [of(a), of(b)] as const).find(([a, b]) => a.length > 0 && b.length > 0);
  if (!found) return { a: '', b: '', x: '', y: '' };
  const [a, b] = found;
  return { a: a.join(', '), b: b.join(', '), x: of(OCCUPATIONS).join(', '), y: '' };
}
