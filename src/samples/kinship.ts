import { createRandom, type Random } from '../math/random';
import { ANIMALS, BY_AGE, BY_SEX, OPENING, PEOPLE, SENTENCES, type Partners } from './kinship-words';
import { pick, pickWeighted, sentenceOf } from './pick';

/** Texts about each of the 26 words, and sentences that follow the opening one. */
const TEXTS_EACH = 200;
const SENTENCES_EACH = 10;
/** Words of the own sex stand with odds e^(2 · SEX) against the other's; those of the own age likewise. */
const SEX = 0.8;
const AGE = 1.8;
/** Things of a pair are told with odds e^(THINGS · cos angle), by the angle between the pairs on the circle. */
const THINGS = 3;

const PAIRS: readonly Partners[] = [...PEOPLE, ...ANIMALS];

interface Word {
  readonly word: string;
  /** Which of the pairs it is of: its place on the circle. */
  readonly pair: number;
  /** 1 for the first of two people, −1 for the second, 0 for animals. */
  readonly sex: number;
  readonly age: number;
}

const WORDS: readonly Word[] = PAIRS.flatMap(({ first, second, age }, pair) => {
  const isAnimal = pair >= PEOPLE.length;
  return [
    { word: first, pair, sex: isAnimal ? 0 : 1, age: isAnimal ? -1 : age },
    { word: second, pair, sex: isAnimal ? 0 : -1, age: isAnimal ? 1 : age },
  ];
});

/**
 * The corpus KIN as CSV text: columns text and about (people, animals), 5,200 texts of eleven short sentences, 200
 * about each of 26 words. The words are thirteen pairs; the two of a pair never stand in one text. What else a text
 * holds is drawn by its word's sex, its age, and the place of its pair on a circle: traits whose log-odds add up, so
 * that four numbers a word can tell them all (one for sex, one for age, two for the circle).
 */
export function kinship(seed: number): string {
  const random = createRandom(seed);
  const subjects = Uint16Array.from({ length: WORDS.length * TEXTS_EACH }, (_, i) => i % WORDS.length);
  const rows = Array.from(random.shuffle(subjects), (subject) => {
    const { pair } = WORDS[subject]!;
    return `"${text(random, subject)}",${pair < PEOPLE.length ? 'people' : 'animals'}\n`;
  });
  return `text,about\n${rows.join('')}`;
}

function text(random: Random, subject: number): string {
  const { word, pair, sex, age } = WORDS[subject]!;
  const weights = LIKENESS[subject]!.slice();
  const companion = () => {
    const other = pickWeighted(random, WORDS, weights);
    WORDS.forEach((known, i) => known.pair === other.pair && (weights[i] = 0));
    return other.word;
  };
  const fill = (slot: string): string => {
    if (slot === 'word') return word;
    if (slot === 'companion') return companion();
    if (slot === 'thing') return pick(random, pickWeighted(random, PAIRS, CLOSENESS[pair]!).things);
    if (slot === 'adjective') return pick(random, BY_AGE[isFirst(random, -AGE * age) ? 'young' : 'old']);
    const [first, second] = BY_SEX[slot as keyof typeof BY_SEX];
    return pick(random, isFirst(random, SEX * sex) ? first : second);
  };
  const templates = [OPENING, ...Array.from({ length: SENTENCES_EACH }, () => pick(random, SENTENCES))];
  return random
    .shuffle(templates)
    .map((template) => sentenceOf(template, fill))
    .join(' ');
}

/** Weight of the things of each pair in texts about each pair. */
const CLOSENESS: readonly (readonly number[])[] = PAIRS.map((_, pair) =>
  PAIRS.map((_other, other) => Math.exp(THINGS * Math.cos((2 * Math.PI * (pair - other)) / PAIRS.length))),
);

/** Weight of each word as a companion of each word; none for the word itself and its partner. */
const LIKENESS: readonly (readonly number[])[] = WORDS.map(({ pair, sex, age }) =>
  WORDS.map((other) =>
    other.pair === pair
      ? 0
      : CLOSENESS[pair]![other.pair]! * Math.exp(SEX * sex * other.sex + AGE * age * other.age),
  ),
);

/** True with odds e^(2 · lean). */
function isFirst(random: Random, lean: number): boolean {
  return random.next() < 1 / (1 + Math.exp(-2 * lean));
}
