import { describe, expect, it } from 'vitest';
import {
  classifierSpec,
  countParameters,
  examplesPerParameter,
  layerSummary,
} from '../../src/data/classifier-summary';
import { SENTIMENT_16D } from '../../src/data/presets';

const source = classifierSpec(SENTIMENT_16D.model, 10_000, 100, 2);

describe('classifierSpec', () => {
  it('gives two classes one logit or two outputs, as chosen', () => {
    expect(source.outputs).toBe(1);
    expect(classifierSpec({ ...SENTIMENT_16D.model, head: 'softmax' }, 10_000, 100, 2).outputs).toBe(2);
  });

  it('gives three classes three outputs, whatever head was chosen', () => {
    expect(classifierSpec({ ...SENTIMENT_16D.model, head: 'logit' }, 500, 20, 3).outputs).toBe(3);
  });
});

describe('layerSummary', () => {
  it('counts the 16-d sentiment model as the source does', () => {
    expect(layerSummary(source)).toEqual([
      { layer: 'Embedding', outputShape: '(None, 100, 16)', parameters: 160_000, trainable: 160_000 },
      { layer: 'GlobalAveragePooling1D', outputShape: '(None, 16)', parameters: 0, trainable: 0 },
      { layer: 'Dense (ReLU)', outputShape: '(None, 16)', parameters: 272, trainable: 272 },
      { layer: 'Dense (logit)', outputShape: '(None, 1)', parameters: 17, trainable: 17 },
    ]);
  });

  it('counts a frozen embedding as not trainable', () => {
    const frozen = classifierSpec({ ...SENTIMENT_16D.model, freezeEmbedding: true }, 10_000, 100, 2);
    expect(layerSummary(frozen).map(({ trainable }) => trainable)).toEqual([0, 0, 272, 17]);
    expect(layerSummary(frozen)[0]?.parameters).toBe(160_000);
    expect(countParameters(frozen)).toMatchObject({ total: 160_289, trainable: 289 });
  });

  it('gives the two-output head 34 parameters on 16 inputs', () => {
    const layers = layerSummary({ ...source, outputs: 2 });
    expect(layers.at(-1)).toMatchObject({ layer: 'Dense (softmax)', parameters: 34 });
  });

  it('leaves the hidden layer out at 0 units; the head then reads the pooled vector', () => {
    const layers = layerSummary({ ...source, embeddingDimension: 5, hiddenUnits: 0 });
    expect(layers.map(({ layer }) => layer)).toEqual([
      'Embedding',
      'GlobalAveragePooling1D',
      'Dense (logit)',
    ]);
    expect(layers.at(-1)?.parameters).toBe(6);
  });
});

describe('countParameters', () => {
  it('counts with and without biases, 626.13 KB in all', () => {
    const count = countParameters(source);
    expect(count).toEqual({
      total: 160_289,
      weights: 160_272,
      biases: 17,
      trainable: 160_289,
      bytes: 641_156,
    });
    expect((count.bytes / 1024).toFixed(2)).toBe('626.13');
  });

  it.each([
    [{ embeddingDimension: 2, hiddenUnits: 0, outputs: 3 }, 20 * 2 + 3 * 3],
    [{ embeddingDimension: 3, hiddenUnits: 4, outputs: 1 }, 20 * 3 + 4 * 4 + 5],
  ])('counts %o by hand', (sizes, total) => {
    expect(countParameters({ ...source, ...sizes, vocabularySize: 20 }).total).toBe(total);
  });
});

describe('examplesPerParameter', () => {
  it.each([
    [76_580, 160_289, '0.478', 1_602_890],
    [49_000, 835, '58.7', 8350],
  ])('%i examples on %i parameters', (examples, parameters, ratio, asked) => {
    const gauge = examplesPerParameter(examples, parameters);
    expect(gauge.ratio.toPrecision(3)).toBe(ratio);
    expect(gauge.asked).toBe(asked);
  });
});
