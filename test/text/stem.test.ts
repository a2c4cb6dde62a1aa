import { describe, expect, it } from 'vitest';
import { stemTokens, tokenize } from '../../src/text/stem';
import { TEXT_OPTIONS, tokensOf } from '../support/corpus';
import { plainTokens } from '../support/plain-tokens';

function stemmed(texts: readonly string[]) {
  const steps = stemTokens(tokensOf(texts));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('stemming', () => {
  it('merges forms of a word, in the order in which stems first occur', () => {
    const { types, counts, ids, order, offsets } = stemmed(['Going bananas', 'a banana goes, bananas go']);
    expect(types).toEqual(['go', 'banana', 'a', 'goe']);
    expect([...counts]).toEqual([2, 3, 1, 1]);
    expect([...ids]).toEqual([0, 1, 2, 1, 3, 1, 0]);
    expect([...order].map((type) => types[type])).toEqual(['a', 'banana', 'go', 'goe']);
    expect([...offsets]).toEqual([0, 2, 7]);
  });

  it('is the same as stemming each token of each text', () => {
    const texts = ['The films were filmed by filmers', '', 'constructor __proto__ toString', 'água 😀 ’tis'];
    const options = { ...TEXT_OPTIONS, stem: true };
    const whole = texts.map((text) => tokenize(text, options).join(' '));
    expect(stemmed(texts)).toEqual(plainTokens(whole, { standardize: 'none', lowercase: 'unicode' }));
  });

  it('leaves tokens alone where it is not asked for', () => {
    expect(tokenize('Going bananas!', TEXT_OPTIONS)).toEqual(['going', 'bananas']);
  });
});
