import { createRandom, type Random } from '../math/random';
import { NEGATIVE, NEUTRAL, OPINIONS, POSITIVE, REMARKS, type PlantedWords } from './review-words';

const REVIEWS = 2400;
const SHORTEST = 8;
const LONGEST = 40;
/** Share of planted words taken from the other side. */
const WRONG_SIDE = 0.15;
/** Share of sentences without opinion, after the first. */
const REMARK_SHARE = 0.3;

/**
 * The corpus REV as CSV text: columns text and label (negative, positive), 2,400 reviews of 8 to 40 words in
 * two equally large classes. Sentences are alike on both sides; only the planted words differ.
 */
export function reviews(seed: number): string {
  const random = createRandom(seed);
  const order = random.shuffle(Uint8Array.from({ length: REVIEWS }, (_, i) => i % 2));
  const rows = Array.from(
    order,
    (side) => `"${review(random, side === 1)}",${side === 1 ? 'positive' : 'negative'}\n`,
  );
  return `text,label\n${rows.join('')}`;
}

function review(random: Random, isPositive: boolean): string {
  const wanted = SHORTEST + random.integer(LONGEST - SHORTEST + 1);
  const sentences: string[] = [];
  let words = 0;
  while (words < wanted) {
    const isRemark = words > 0 && random.next() < REMARK_SHARE;
    const next = sentence(random, pick(random, isRemark ? REMARKS : OPINIONS), isPositive);
    const length = next.split(' ').length;
    if (words + length > LONGEST) break;
    sentences.push(next);
    words += length;
  }
  return sentences.join(' ');
}

function sentence(random: Random, template: string, isPositive: boolean): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const neutral = NEUTRAL[slot];
    if (neutral) return pick(random, neutral);
    const isOwnSide = random.next() >= WRONG_SIDE;
    const side = isOwnSide === isPositive ? POSITIVE : NEGATIVE;
    return pick(random, side[slot as keyof PlantedWords]);
  });
  const text = filled.replace(/\ba (?=[aeiou](?!nique))/g, 'an ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.integer(items.length)]!;
}
