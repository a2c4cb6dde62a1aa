import { createRandom } from '../math/random';
import { COMMON, SENSES } from './bank-words';
import { pick, sentenceOf } from './pick';

/**
 * The corpus BANK as CSV text: columns text and sense, 1,200 sentences. 240 each use the one spelling `bank` once for
 * money (finance), water (river), flight (turn) and trust (reliance); 120 have `banana` (fruit) and 120 `bananas`
 * (madness). The sense is what was planted; no text says it.
 */
export function bank(seed: number): string {
  const random = createRandom(seed);
  const planted = SENSES.flatMap((sense) => Array.from({ length: sense.texts }, () => sense));
  const rows = random.shuffle(planted).map(({ sense, templates, fillers }) => {
    const text = sentenceOf(pick(random, templates), (slot) =>
      pick(random, (fillers[slot] ?? COMMON[slot])!),
    );
    return `"${text}",${sense}\n`;
  });
  return `text,sense\n${rows.join('')}`;
}
