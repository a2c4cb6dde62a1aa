import type { Tokens } from '../data/tokens';
import { OOV_TOKEN } from '../data/vocabulary';

const DIGIT = 16;
const VALUES = 1 << DIGIT;

/**
 * Types that occur, most frequent first; at equal counts by token descending in UTF-8 byte order, as Keras sorts.
 * A word of the corpus written like the token [UNK] is not a word of the vocabulary (Keras drops it too).
 */
export function rankTypes(
  { types, order }: Pick<Tokens, 'types' | 'order'>,
  counts: Uint32Array,
): Uint32Array {
  const present = order.toReversed().filter((type) => counts[type]! > 0 && types[type] !== OOV_TOKEN);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const low = sortedByDigit(present, counts, 0);
  return most < VALUES ? low : sortedByDigit(low, counts, DIGIT);
}

/** `types`, the larger digit (16 bits of their counts) first, else in the same order: a pass of radix sort. */
function sortedByDigit(types: Uint32Array, counts: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(VALUES + 1);
  const digitOf = (type: number) => (counts[type]! >>> shift) & (VALUES - 1);
  for (let i = 0; i < types.length; i++) places[VALUES - 1 - digitOf(types[i]!) + 1]!++;
  for (let value = 0; value < VALUES; value++) places[value + 1]! += places[value]!;
  const sorted = new Uint32Array(types.length);
  for (let i = 0; i < types.length; i++) {
    const type = types[i]!;
    sorted[places[VALUES - 1 - digitOf(type)]!++] = type;
  }
  return sorted;
}
