import { describe, expect, it } from 'vitest';
import type { ClassifierSpec } from '../../src/data/classifier';
import { memoryForTraining, trainingMemorySentence } from '../../src/models/training-memory';

const spec: ClassifierSpec = {
  vocabularySize: 400_000,
  sequenceLength: 100,
  embeddingDimension: 300,
  hiddenUnits: 16,
  outputs: 1,
  maskPadding: true,
  freezeEmbedding: false,
};

describe('memory of a training', () => {
  it('is eight copies of the weights, and the tokens', () => {
    const weights = 400_000 * 300 + 300 * 16;
    expect(memoryForTraining(spec, 1000, 50_000)).toBe(32 * weights + 200_000 + 8000);
  });

  it('is told with the vocabulary that needs half', () => {
    expect(trainingMemorySentence(spec, 1000, 50_000)).toBe(
      'About 3.8 GB needed to train 400,000 words of 300 dimensions, which this browser cannot give; ' +
        'take a vocabulary of 190,000 words, or half the dimensions.',
    );
  });

  it('is told with other advice when it is the texts that need it', () => {
    const small = { ...spec, vocabularySize: 1000, embeddingDimension: 2 };
    expect(trainingMemorySentence(small, 1e6, 1e9)).toMatch(/; take a corpus of fewer texts, or a shorter/);
  });
});
