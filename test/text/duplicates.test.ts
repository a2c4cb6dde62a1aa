import { expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';
import { countDuplicates } from '../../src/text/duplicates';
import { tokensOf } from '../support/corpus';

const duplicatesOf = (texts: readonly string[]) => countDuplicates(texts, tokensOf(texts));

it('counts texts that came before, letter by letter', () => {
  expect(duplicatesOf([])).toBe(0);
  expect(duplicatesOf(['a b'])).toBe(0);
  expect(duplicatesOf(['a b', 'A b', 'a b.', 'a b', 'a b'])).toBe(2);
  expect(duplicatesOf(['', '...', '', '!'])).toBe(1);
});

it('agrees with a Set on random texts', () => {
  const random = createRandom(8);
  const word = () => ['a', 'A', 'b', '-', 'word'][random.integer(5)]!;
  for (const length of [1, 3, 30]) {
    const texts = Array.from({ length: 2000 }, () => Array.from({ length }, word).join(' '));
    for (let i = 0; i < 500; i++) texts.push(texts[random.integer(2000)]!);
    expect(duplicatesOf(texts)).toBe(texts.length - new Set(texts).size);
  }
});
