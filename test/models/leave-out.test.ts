import { describe, expect, it } from 'vitest';
import type { ClassifierSpec, ClassifierWeights } from '../../src/data/classifier';
import { forward, initialWeights } from '../../src/models/classifier';
import { leaveOut } from '../../src/models/leave-out';

/** One number a word, no hidden layer: the logit is the mean of the words' numbers. */
const SPEC: ClassifierSpec = {
  vocabularySize: 5,
  sequenceLength: 4,
  embeddingDimension: 1,
  hiddenUnits: 0,
  outputs: 1,
  maskPadding: true,
  freezeEmbedding: false,
};
const WEIGHTS: ClassifierWeights = {
  embedding: Float32Array.of(0.5, 0, 3, -1, 2),
  hiddenKernel: new Float32Array(),
  hiddenBias: new Float32Array(),
  outputKernel: Float32Array.of(1),
  outputBias: Float32Array.of(0.25),
};

describe('leaveOut', () => {
  it('is the logit less that of the same text without the word', () => {
    const found = leaveOut(SPEC, WEIGHTS, Int32Array.of(2, 3, 3, 4), 3);
    expect(found).toMatchObject({ times: 2, push: 1, predicted: 1, contribution: 1 - 2.75 });
    expect(found.probability).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('puts padding in the place of the word where padding counts', () => {
    const found = leaveOut({ ...SPEC, maskPadding: false }, WEIGHTS, Int32Array.of(2, 3), 3);
    expect(found).toMatchObject({ push: 1, contribution: 1 - (3 + 1.5 + 4 * 0.25) / 4 });
  });

  it('is nothing for a word that is not there, and leaves the empty text when it is all there is', () => {
    expect(leaveOut(SPEC, WEIGHTS, Int32Array.of(2), 4)).toMatchObject({ times: 0, contribution: 0 });
    expect(leaveOut(SPEC, WEIGHTS, Int32Array.of(2), 2)).toMatchObject({ push: 3.25, contribution: 3 });
  });

  it('stays with the class predicted when there are more than two', () => {
    const spec = { ...SPEC, outputs: 3 };
    const weights = {
      ...WEIGHTS,
      outputKernel: Float32Array.of(1, 0, -1),
      outputBias: new Float32Array(3),
    };
    const found = leaveOut(spec, weights, Int32Array.of(2, 3), 2);
    expect(found).toMatchObject({ predicted: 0, push: 1, contribution: 2 });
  });

  it.each([true, false])(
    'agrees with a text read again without the word, padding masked: %s',
    (maskPadding) => {
      const spec = { ...SPEC, embeddingDimension: 3, hiddenUnits: 4, sequenceLength: 9, maskPadding };
      const weights = initialWeights(spec, 7);
      const ids = Int32Array.of(1, 2, 3, 3, 4, 2, 2);
      for (const word of [1, 2, 3, 4]) {
        const { contribution } = leaveOut(spec, weights, ids, word);
        const score = (tokens: Int32Array) => forward(spec, weights, tokens).scores[0]!;
        expect(contribution).toBeCloseTo(score(ids) - score(ids.filter((id) => id !== word)), 14);
      }
    },
  );
});
