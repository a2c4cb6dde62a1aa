import { createRandom } from '../../../src/math/random';
import { cumulative, drawn } from './clustered-vectors';

const WORDS = 30_000;
const SYLLABLES = 'ba be bi co cu da de di fo fa ga ge ha hi ja ka la le li lo ma me mi mo na ne no pa'.split(
  ' ',
);
const MARKS = ['. ', ', ', '! ', '? ', ' - ', '; ', ' ""', '"" ', "'s ", '<br /><br />'];

/**
 * A CSV with the columns `label` and `text`: words by Zipf's law whose odds lean with the class, lengths log-normal
 * around 75 tokens, some capitals, punctuation and doubled quotes; one label in twenty is wrong. The same bytes on
 * every machine.
 */
export function labelledTexts(rows: number, classes: number, seed = 1): Uint8Array<ArrayBuffer> {
  const random = createRandom(seed);
  const words = Array.from({ length: WORDS }, (_, i) => wordNumber(i));
  const odds = Array.from({ length: classes }, () =>
    cumulative(words.map((_, rank) => Math.exp(0.35 * random.normal()) / (rank + 2.7))),
  );
  const lines = ['label,text'];
  for (let row = 0; row < rows; row++) {
    const kind = random.integer(classes);
    const label = random.next() < 0.05 ? random.integer(classes) : kind;
    const length = Math.max(8, Math.round(Math.exp(4.25 + 0.55 * random.normal())));
    let text = '';
    for (let i = 0; i < length; i++) {
      const word = words[drawn(odds[kind]!, random.next())]!;
      text += random.next() < 0.12 ? word[0]!.toUpperCase() + word.slice(1) : word;
      text += random.next() < 0.15 ? MARKS[random.integer(MARKS.length)]! : ' ';
    }
    lines.push(`${label},"${text.trim()}"`);
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** Words of few syllables first. */
function wordNumber(index: number): string {
  let word = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length]!;
  }
  return word;
}
