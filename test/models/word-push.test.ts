import { describe, expect, it } from 'vitest';
import type { ClassifierSpec } from '../../src/data/classifier';
import { forward, initialWeights } from '../../src/models/classifier';
import { pushOf, wordPushes } from '../../src/models/word-push';

const SPEC: ClassifierSpec = {
  vocabularySize: 2500,
  sequenceLength: 20,
  embeddingDimension: 5,
  hiddenUnits: 4,
  outputs: 1,
  maskPadding: true,
  freezeEmbedding: false,
};

function all(spec: ClassifierSpec): Float32Array {
  const steps = wordPushes(spec, initialWeights(spec, 3));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('wordPushes', () => {
  it.each([1, 2, 3])('is what the model says to the document of one word, %i outputs', (outputs) => {
    const spec = { ...SPEC, outputs };
    const pushes = all(spec);
    expect(pushes).toHaveLength(2500);
    for (const index of [0, 1, 2, 999, 2499]) {
      const { scores } = forward(spec, initialWeights(spec, 3), [index]);
      expect(pushes[index]).toBe(Math.fround(pushOf(scores)));
    }
  });

  it('leaves padding out where the model was trained with it', () => {
    expect(all({ ...SPEC, maskPadding: false })).toEqual(all(SPEC));
  });

  it('needs no hidden layer', () => {
    const spec = { ...SPEC, hiddenUnits: 0 };
    const weights = initialWeights(spec, 3);
    const { embedding, outputKernel } = weights;
    const dot = [0, 1, 2, 3, 4].reduce((sum, c) => sum + embedding[10 + c]! * outputKernel[c]!, 0);
    expect(all(spec)[2]).toBeCloseTo(dot, 7);
  });
});

describe('pushOf', () => {
  it('is the logit, the difference of two scores, or the largest of more less their mean', () => {
    expect(pushOf(Float64Array.of(-0.5))).toBe(-0.5);
    expect(pushOf(Float64Array.of(1, 3))).toBe(2);
    expect(pushOf(Float64Array.of(1, 6, 2))).toBe(3);
    expect(pushOf(Float64Array.of(1, 6, 2), 0)).toBe(-2);
  });
});
