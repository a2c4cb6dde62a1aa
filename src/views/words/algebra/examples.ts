/** Expressions that say something on one corpus or another; those whose words are known are offered. */
export const EXPRESSIONS: readonly string[] = [
  'brother - man + woman',
  'dog : puppy :: ? : calf',
  'king - man + woman',
  'avg(calf, puppy) - dog',
  'good - bad',
  'terrible - bad + good',
  'worst : bad :: ? : good',
  'avg(film, movie)',
  'reject(good, good - bad)',
  'great - 0.5 (boring + dull)',
];

export const AXES: readonly string[] = [
  'woman - man',
  'she - he',
  'dog - puppy',
  'good - bad',
  'avg(good, great, best) - avg(bad, worst, awful)',
  'film - movie',
];

export const PAIRS: readonly string[] = [
  'puppy → dog',
  'calf → cow',
  'man → woman',
  'brother → sister',
  'brother → king',
  'bad → good',
  'worst → best',
  'terrible → wonderful',
];

/** Words of an example that must be known, in no order. */
export function wordsOfExample(text: string): readonly string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => word !== '' && !FUNCTIONS.has(word));
}

const FUNCTIONS = new Set(['avg', 'unit', 'project', 'reject']);

/** The examples whose words are all known, the first few. */
export function offered(
  examples: readonly string[],
  known: readonly string[],
  most: number,
): readonly string[] {
  const words = new Set(known);
  return examples.filter((text) => wordsOfExample(text).every((word) => words.has(word))).slice(0, most);
}
