import { createRandom, type Random } from '../math/random';
import { pick, sentenceOf } from './pick';
import {
  NEGATIVE,
  NEUTRAL,
  OPINIONS,
  POSITIVE,
  plantedWords,
  REMARKS,
  type PlantedWords,
} from './review-words';

const REVIEWS = 2400;
const SHORTEST = 8;
const LONGEST = 40;
/** Share of planted words taken from the other side. */
const WRONG_SIDE = 0.15;
/** Share of sentences without opinion, after the first. */
const REMARK_SHARE = 0.3;

const ODD_NAME = 'Quillon';
const ODD_REVIEWS = 240;
const ODD_SENTENCES: readonly string[] = [
  '{name} plays the {role}',
  '{name} wrote the {part}',
  'we saw {name} in {place}',
  'the {thing} belongs to {name}',
];

interface Review {
  readonly text: string;
  readonly isPositive: boolean;
}

/**
 * The corpus REV as CSV text: columns text and label (negative, positive), 2,400 reviews of 8 to 40 words in
 * two equally large classes. Sentences are alike on both sides; only the planted words differ.
 */
export function reviews(seed: number): string {
  return csvOf(writeReviews(createRandom(seed)));
}

/**
 * REV with an odd name: the same reviews, and at the end of 240 positive ones a sentence of no opinion that names one
 * person, whom no other review knows. They are the first that have room for it (at most 40 words) and that also hold a
 * word of blame: a name that tells praise from blame where the other words do not is learned to the full.
 */
export function reviewsWithOddName(seed: number): string {
  const random = createRandom(seed, 1);
  let left = ODD_REVIEWS;
  const named = writeReviews(createRandom(seed)).map((plain) => {
    if (!plain.isPositive || left === 0 || !isMixed(plain)) return plain;
    const added = sentenceOf(pick(random, ODD_SENTENCES), (slot) =>
      slot === 'name' ? ODD_NAME : pick(random, NEUTRAL[slot]!),
    );
    const text = `${plain.text} ${added}`;
    if (text.split(' ').length > LONGEST) return plain;
    left--;
    return { ...plain, text };
  });
  return csvOf(named);
}

/** Whether some of the words stand on the wrong side. */
function isMixed({ text }: Review): boolean {
  const words = new Set(text.toLowerCase().split(/[ ,.]+/));
  return plantedWords(NEGATIVE).some((word) => words.has(word));
}

function writeReviews(random: Random): readonly Review[] {
  const order = random.shuffle(Uint8Array.from({ length: REVIEWS }, (_, i) => i % 2));
  return Array.from(order, (side) => ({ text: review(random, side === 1), isPositive: side === 1 }));
}

function csvOf(written: readonly Review[]): string {
  const rows = written.map(({ text, isPositive }) => `"${text}",${isPositive ? 'positive' : 'negative'}\n`);
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
  return sentenceOf(template, (slot) => {
    const neutral = NEUTRAL[slot];
    if (neutral) return pick(random, neutral);
    const isOwnSide = random.next() >= WRONG_SIDE;
    const side = isOwnSide === isPositive ? POSITIVE : NEGATIVE;
    return pick(random, side[slot as keyof PlantedWords]);
  });
}
