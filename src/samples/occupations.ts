import { createRandom, type Random } from '../math/random';
import { FILLERS, OCCUPATIONS, TOLD, WORDS_BY_SEX } from './occupation-words';
import { pick, sentenceOf } from './pick';

/** Texts about each occupation. */
const TEXTS_EACH = 200;

/**
 * The corpus OCC as CSV text: columns text and topic (work, leisure), 2,400 sentences, 200 about each of twelve
 * occupations. Of these a number that is planted exactly speaks of a woman (nurse 180, engineer 20, teacher 100 …)
 * and the rest of a man; the topic depends on neither.
 */
export function occupations(seed: number): string {
  const random = createRandom(seed);
  const order = random.shuffle(Uint16Array.from({ length: OCCUPATIONS.length * TEXTS_EACH }, (_, i) => i));
  const rows = Array.from(order, (place) => {
    const { name, women } = OCCUPATIONS[Math.floor(place / TEXTS_EACH)]!;
    const sex = place % TEXTS_EACH < women ? 'woman' : 'man';
    const topic = random.next() < 0.5 ? 'work' : 'leisure';
    return `"${sentence(random, topic, name, sex)}",${topic}\n`;
  });
  return `text,topic\n${rows.join('')}`;
}

function sentence(
  random: Random,
  topic: keyof typeof TOLD,
  occupation: string,
  sex: 'man' | 'woman',
): string {
  return sentenceOf(pick(random, TOLD[topic]), (slot) => {
    if (slot === 'occupation') return occupation;
    const filler = FILLERS[slot];
    return pick(random, filler ?? WORDS_BY_SEX[slot as keyof typeof WORDS_BY_SEX][sex]);
  });
}
