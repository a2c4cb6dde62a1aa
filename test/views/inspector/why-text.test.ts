import { describe, expect, it } from 'vitest';
import type { ClassEvidence, WordEvidence } from '../../../src/engine/protocol';
import {
  aloneSentence,
  classSentence,
  countSentence,
  logOddsFormula,
} from '../../../src/views/inspector/why/why-text';
import { signedText } from '../../../src/widgets/number-text';

const CLASSES = ['negative', 'positive'].map((name) => ({ value: name, name }));
const count = (documents: number, occurrences = documents) => ({ documents, occurrences });

function classOf(training: number, validation: number, change: Partial<ClassEvidence> = {}): ClassEvidence {
  const logOdds = Math.log(37.5 / 900.5) - Math.log(0.5 / 800.5);
  return {
    training: count(training),
    validation: count(validation),
    texts: 100,
    count: training,
    tokens: 900,
    logOdds,
    ...change,
  };
}

const EVIDENCE: WordEvidence = {
  word: 'zorblax',
  isOneWord: true,
  classes: [classOf(0, 0, { tokens: 800 }), classOf(37, 4)],
  training: count(37),
  validation: count(4),
  texts: 200,
  vocabularyCount: 37,
  sameStem: [],
  push: {
    push: 2.5,
    probabilities: [0.07, 0.93],
    padded: null,
    paddedPush: null,
    rank: 1,
    words: 10,
    read: 41,
    mean: 0.3,
    least: 0.1,
    most: 0.5,
  },
  source: { kind: 'classifier', run: 1, seed: 1, dimension: 16, engine: 'webassembly' },
};

describe('the sentences of Why', () => {
  it('say in how many texts of which class', () => {
    expect(classSentence(EVIDENCE, CLASSES)).toBe('“zorblax” stands in 41 texts, all of them positive.');
    const mixed = { ...EVIDENCE, classes: [classOf(9, 1), classOf(28, 3)], training: count(37, 50) };
    expect(classSentence(mixed, CLASSES)).toBe(
      '“zorblax” stands in 41 texts (54 times), 76\u00a0% of them positive.',
    );
    const once = {
      ...EVIDENCE,
      training: count(1),
      validation: count(0),
      classes: [classOf(1, 0), classOf(0, 0)],
    };
    expect(classSentence(once, CLASSES)).toBe('“zorblax” stands in 1 text, a negative one.');
    expect(classSentence({ ...EVIDENCE, classes: [] }, [])).toBe('“zorblax” stands in 41 texts.');
  });

  it('name classes that are only numbers, and all that share the first place', () => {
    const numbered = CLASSES.map((_, i) => ({ value: `${i}`, name: `${i}` }));
    expect(classSentence(EVIDENCE, numbered)).toContain('all of them class 1.');
    const tied = { ...EVIDENCE, classes: [classOf(18, 2), classOf(18, 2)], training: count(36) };
    expect(classSentence(tied, CLASSES)).toContain('50\u00a0% each negative, positive.');
  });

  it('say what the word alone does, as the model was trained', () => {
    expect(aloneSentence(EVIDENCE, CLASSES)).toContain('say positive with probability 0.93');
    const padded = (p: number) => ({ ...EVIDENCE, push: { ...EVIDENCE.push!, padded: [1 - p, p] } });
    expect(aloneSentence(padded(0.6), CLASSES)).toContain('say positive with probability 0.60');
    expect(aloneSentence(padded(0.4), CLASSES)).toContain('without padding the word pushes toward positive');
    expect(aloneSentence(padded(0.4), CLASSES)).toContain('still says negative with probability 0.60;');
    expect(aloneSentence({ ...EVIDENCE, push: null }, CLASSES)).toBe('');
  });

  it('explain how uses and the vocabulary’s count go together', () => {
    expect(countSentence(EVIDENCE, 'training')).toBe(
      '41 uses: 37 in training texts, which is the vocabulary’s count, and 4 in validation texts.',
    );
    expect(countSentence({ ...EVIDENCE, vocabularyCount: 41 }, 'all')).toBe(
      '41 uses, the vocabulary’s count.',
    );
    expect(countSentence({ ...EVIDENCE, vocabularyCount: 5 }, 'all')).toContain('has 5 occurrences');
  });
});

it('the formula of the log-odds holds its operands', () => {
  const text = logOddsFormula(EVIDENCE.classes, 1, CLASSES);
  expect(text).toContain('log((37 + ½) / (900 + ½)) − log((0 + ½) / (800 + ½)) = +4.1997');
  expect(text).toContain('against negative');
});

it('signedText has a sign for what is not zero', () => {
  expect([1.23456, -0.5, 0, -0.00001].map((value) => signedText(value))).toEqual([
    '+1.2346',
    '−0.5000',
    '0.0000',
    '0.0000',
  ]);
});
