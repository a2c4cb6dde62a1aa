import { describe, expect, it } from 'vitest';
import { classifierSpec } from '../../src/data/classifier-summary';
import { SENTIMENT_16D } from '../../src/data/presets';
import {
  crossEntropy,
  forward,
  initialWeights,
  meanOfRows,
  predictedClass,
  probabilities,
} from '../../src/models/classifier';
import { expectClose } from '../support/expect-close';

const PRESET = classifierSpec(SENTIMENT_16D.model, 10_000, 100, 2);

describe('initialWeights', () => {
  it("are Keras' by size, range and spread", () => {
    const weights = initialWeights(PRESET, 1);
    const sizes = Object.values(weights).map((numbers: Float32Array) => numbers.length);
    expect(sizes).toEqual([160_000, 256, 16, 16, 1]);
    const largest = (numbers: Float32Array) => numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    expect(largest(weights.embedding)).toBeLessThanOrEqual(Math.fround(0.05));
    expect(largest(weights.embedding)).toBeGreaterThan(0.0499);
    expect(largest(weights.hiddenKernel)).toBeLessThanOrEqual(Math.sqrt(6 / 32));
    expect(largest(weights.hiddenKernel)).toBeGreaterThan(0.9 * Math.sqrt(6 / 32));
    expect(largest(weights.outputKernel)).toBeLessThanOrEqual(Math.sqrt(6 / 17));
    expect([...weights.hiddenBias, ...weights.outputBias].every((x) => x === 0)).toBe(true);
    const mean = weights.embedding.reduce((sum, x) => sum + x, 0) / 160_000;
    expect(Math.abs(mean)).toBeLessThan(5e-4);
  });

  it('depend on the seed, and each matrix on its own size only', () => {
    expect(initialWeights(PRESET, 1)).toEqual(initialWeights(PRESET, 1));
    expect(initialWeights(PRESET, 2).embedding).not.toEqual(initialWeights(PRESET, 1).embedding);
    const wider = initialWeights({ ...PRESET, vocabularySize: 20 }, 1);
    expect(wider.hiddenKernel).toEqual(initialWeights(PRESET, 1).hiddenKernel);
  });
});

describe('meanOfRows', () => {
  const embedding = Float32Array.of(0.5, -1, 0, 0, 1, 2, 3, 4, 8, 8);
  const shape = { embeddingDimension: 2, sequenceLength: 100 };

  it('counts real words only when masked', () => {
    expect([...meanOfRows(shape, embedding, [2, 3], true)]).toEqual([2, 3]);
  });

  it('counts 97 padding rows for 3 words at length 100', () => {
    expectClose(meanOfRows(shape, embedding, [2, 3, 4], false), [
      (12 + 97 * 0.5) / 100,
      (14 + 97 * -1) / 100,
    ]);
  });

  it('of no words is zero masked, and the padding row unmasked', () => {
    expect([...meanOfRows(shape, embedding, [], true)]).toEqual([0, 0]);
    expect([...meanOfRows(shape, embedding, [], false)]).toEqual([0.5, -1]);
  });
});

it('forward passes a document through by hand', () => {
  const spec = {
    vocabularySize: 3,
    sequenceLength: 4,
    embeddingDimension: 2,
    hiddenUnits: 2,
    outputs: 1,
    maskPadding: true,
    freezeEmbedding: false,
  };
  const weights = {
    embedding: Float32Array.of(9, 9, 1, 2, 3, 4),
    hiddenKernel: Float32Array.of(1, -1, 0, 2),
    hiddenBias: Float32Array.of(-3, 0),
    outputKernel: Float32Array.of(5, 0.5),
    outputBias: Float32Array.of(-1),
  };
  const { mean, hidden, scores } = forward(spec, weights, [1, 2]);
  expect([...mean]).toEqual([2, 3]);
  expect([...hidden]).toEqual([0, 4]);
  expect([...scores]).toEqual([1]);
});

describe('scores', () => {
  it('become probabilities that sum to 1, without overflow', () => {
    expect([...probabilities(Float64Array.of(0))]).toEqual([0.5, 0.5]);
    expectClose(probabilities(Float64Array.of(Math.log(3))), [0.25, 0.75]);
    expectClose(probabilities(Float64Array.of(1000, 1000, -1000)), [0.5, 0.5, 0]);
  });

  it('speak for the class above one half, or for the first largest', () => {
    expect([-1, 0, 0.3, 0.7].map((z) => predictedClass([z]))).toEqual([0, 0, 1, 1]);
    expect(predictedClass([1, 3, 3])).toBe(1);
  });

  it('cost ln 2 at logit 0, ln K when all are equal, and |z| when far off', () => {
    expect(crossEntropy(Float64Array.of(0), 1)).toBe(Math.LN2);
    expect(crossEntropy(Float64Array.of(7, 7, 7), 2)).toBeCloseTo(Math.log(3), 12);
    expect(crossEntropy(Float64Array.of(100), 0)).toBe(100);
    expect(crossEntropy(Float64Array.of(-1000), 1)).toBe(1000);
    expect(crossEntropy(Float64Array.of(1000, 0), 1)).toBe(1000);
  });
});
