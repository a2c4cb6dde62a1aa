import type { Corpus } from '../../src/data/corpus';
import type { TextOptions } from '../../src/data/recipe';
import type { Tokens } from '../../src/data/tokens';
import { createTokenizer } from '../../src/text/tokenizer';

export const TEXT_OPTIONS: TextOptions = {
  standardize: 'lowerAndStripPunctuation',
  lowercase: 'unicode',
  stem: false,
  vocabularySize: 10_000,
  sequenceLength: 100,
  vocabularyFrom: 'training',
};

export function corpusOf(texts: readonly string[], labels: readonly number[] | null = null): Corpus {
  const count = labels ? Math.max(...labels) + 1 : 0;
  const classes = Array.from({ length: count }, (_, i) => ({ value: `${i}`, name: `${i}` }));
  return { texts, labels: labels ? Uint16Array.from(labels) : null, classes };
}

export function tokensOf(texts: readonly string[]): Tokens {
  const tokenizer = createTokenizer(TEXT_OPTIONS);
  for (const text of texts) tokenizer.add(text);
  return tokenizer.finish();
}
