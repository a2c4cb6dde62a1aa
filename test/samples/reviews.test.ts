import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/data/dataset';
import { SENTIMENT_16D, SENTIMENT_16D_MASKED, type Preset } from '../../src/data/presets';
import type { Table } from '../../src/data/table';
import { createRandom } from '../../src/math/random';
import { initialWeights } from '../../src/models/classifier';
import { ADAM } from '../../src/models/classifier-engine';
import { createWebassemblyEngine } from '../../src/models/webassembly-engine';
import { NEGATIVE, plantedWords, POSITIVE } from '../../src/samples/review-words';
import { reviews } from '../../src/samples/reviews';
import { sampleText } from '../../src/samples/samples';
import { labelTexts } from '../../src/text/classes';
import { splitDocuments } from '../../src/text/split-documents';
import { splitTokens, standardize } from '../../src/text/standardize';
import { vectorizeCorpus } from '../../src/text/text-vectorization';
import { tokensOf } from '../support/corpus';
import '../support/kernels';
import { readText } from '../support/read';

const positives = plantedWords(POSITIVE);
const negatives = plantedWords(NEGATIVE);
let table: Table;

beforeAll(async () => {
  ({ table } = await readText(sampleText('reviews')));
});

describe('the sample of reviews', () => {
  it('is a matter of the seed', () => {
    expect(reviews(1)).toBe(sampleText('reviews'));
    expect(reviews(2)).not.toBe(reviews(1));
  });

  it('holds 2,400 reviews of 8 to 40 words, half of them positive', () => {
    const lengths = table.columns[0]!.map((text) => splitTokens(text).length);
    expect(table.rowCount).toBe(2400);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([8, 40]);
    expect(table.columns[1]!.filter((label) => label === 'positive')).toHaveLength(1200);
  });

  it('plants ten words and more on each side, the same number in every place', () => {
    expect(positives.length).toBeGreaterThanOrEqual(10);
    expect(new Set([...positives, ...negatives]).size).toBe(positives.length + negatives.length);
    const places = (words: typeof POSITIVE) =>
      Object.values(words).map((list: readonly string[]) => list.length);
    expect(places(POSITIVE)).toEqual(places(NEGATIVE));
  });

  it('puts about 15 % of the planted words on the wrong side', () => {
    let own = 0;
    let wrong = 0;
    table.columns[0]!.forEach((text, i) => {
      const [ours, theirs] =
        table.columns[1]![i] === 'positive' ? [positives, negatives] : [negatives, positives];
      const words = splitTokens(standardize(text, SENTIMENT_16D.text));
      own += words.filter((word) => ours.includes(word)).length;
      wrong += words.filter((word) => theirs.includes(word)).length;
    });
    expect(own + wrong).toBeGreaterThan(5000);
    expect(wrong / (own + wrong)).toBeGreaterThan(0.13);
    expect(wrong / (own + wrong)).toBeLessThan(0.17);
  });
});

describe.each([SENTIMENT_16D, SENTIMENT_16D_MASKED])('vectors learned from it with "$label"', (preset) => {
  it.each([1, 2, 3, 4, 5])('lie in the band, seed %i', async (seed) => {
    const vectors = await learn(preset, seed);
    expect(vectors.cosine('wonderful', 'horrible')).toBeLessThan(-0.5);
    expect(vectors.cosine('good', 'bad')).toBeLessThan(-0.5);
    expect(vectors.cosine('good', 'beautiful')).toBeGreaterThan(0.5);
    const nearest = vectors.nearest('terrible', 9);
    expect(
      nearest.filter((word) => negatives.includes(word)).length,
      nearest.join(' '),
    ).toBeGreaterThanOrEqual(8);
  });
});

describe('vectors learned from the reviews with an odd name', () => {
  it.each([1, 2, 3, 4, 5])(
    'put the name among the ten words most different from horrible, seed %i',
    async (seed) => {
      const { table: named } = await readText(sampleText('reviews-odd-name'));
      const { nearest } = await learn(SENTIMENT_16D, seed, named);
      const ranked = nearest('horrible', Infinity);
      expect(ranked.indexOf('quillon'), ranked.slice(-12).join(' ')).toBeGreaterThanOrEqual(
        ranked.length - 10,
      );
    },
  );
});

/** Trains the preset and gives the embedding of the epoch with the lowest validation loss. */
async function learn(preset: Preset, seed: number, texts: Table = table) {
  const { epochs, batchSize, patience } = preset.training;
  const { vocabulary, sequences, labels, split } = datasetOf(preset, seed, texts);
  const spec = {
    vocabularySize: vocabulary.tokens.length,
    sequenceLength: sequences.length,
    embeddingDimension: preset.model.embeddingDimension,
    hiddenUnits: preset.model.hiddenUnits,
    outputs: 1,
    maskPadding: preset.model.maskPadding,
    freezeEmbedding: preset.model.freezeEmbedding,
  };
  const weights = initialWeights(spec, seed);
  const engine = await createWebassemblyEngine({ spec, weights, sequences, labels: labels!, adam: ADAM });
  const random = createRandom(seed, 7);
  let best = { loss: Infinity, epoch: 0, embedding: weights.embedding };
  for (let epoch = 1; epoch <= epochs && epoch - best.epoch <= patience; epoch++) {
    await engine.train(random.shuffle(split.training.slice()), batchSize);
    const { lossSum } = await engine.evaluate(split.validation);
    if (lossSum < best.loss) best = { loss: lossSum, epoch, embedding: (await engine.weights()).embedding };
  }
  engine.dispose();

  const row = (word: string) => {
    const start = vocabulary.index.get(word)! * spec.embeddingDimension;
    return best.embedding.subarray(start, start + spec.embeddingDimension);
  };
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const cosine = (a: string, b: string) =>
    dot(row(a), row(b)) / Math.sqrt(dot(row(a), row(a)) * dot(row(b), row(b)));
  const nearest = (word: string, k: number) =>
    vocabulary.tokens
      .slice(2)
      .filter((other) => other !== word)
      .sort((a, b) => cosine(word, b) - cosine(word, a))
      .slice(0, k);
  return { cosine, nearest };
}

function datasetOf(preset: Preset, seed: number, { columns }: Table): Dataset {
  const { texts, labels, classes } = labelTexts(columns[0]!, columns[1]!, 'label', null);
  const split = splitDocuments(texts.length, labels, { ...preset.split, seed });
  return vectorizeCorpus({ texts, labels, classes }, tokensOf(texts), preset.text, split, null).dataset;
}
