import { describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import { expectedAbsoluteCosine } from '../../src/geometry/random-pairs';
import { keep, look } from '../../src/worker/store';
import { mostSimilar } from '../../src/worker/tasks/most-similar';
import { neighborsAtEpoch } from '../../src/worker/tasks/neighbors-at-epoch';
import { trainClassifier } from '../../src/worker/tasks/train-classifier';
import { trainingMoments } from '../../src/worker/tasks/training-moments';
import { wordVector } from '../../src/worker/tasks/word-vector';
import { provideKernelFiles } from '../support/kernels';
import { makeDataset, TOKENS } from '../support/small-dataset';

provideKernelFiles();

const context = { signal: new AbortController().signal, report: () => undefined };
const dataset = makeDataset();
const train = (epochs: number) =>
  trainClassifier(
    {
      dataset,
      model: { ...SENTIMENT_16D.model, embeddingDimension: 4, hiddenUnits: 4 },
      training: { ...SENTIMENT_16D.training, epochs, batchSize: 8, learningRate: 0.02, patience: 8 },
      runNumber: 1,
      from: null,
      stopKey: 'moments',
    },
    context,
  );
const trained = train(6);

describe('a training replayed', () => {
  it('has the start, every epoch before the best, and the best', async () => {
    const { run, history } = await trained;
    const { bestEpoch } = history;
    expect(bestEpoch).toBeGreaterThan(2);
    expect(await trainingMoments({ run }, context)).toEqual({
      moments: Array.from({ length: bestEpoch + 1 }, (_, epoch) => epoch),
      epochs: 6,
      bestEpoch,
      missing: null,
    });
  });

  it('ends in the vectors kept, bit for bit, and begins with the initial weights', async () => {
    const { run, vectors, history } = await trained;
    const at = (epoch: number | null) => wordVector({ vectors, run, word: 'good', epoch }, context);
    const { values, norm, ranks, movement } = await at(null);
    expect(await at(history.bestEpoch)).toMatchObject({ values, norm, ranks, movement });
    expect(movement!.euclidean).toBeGreaterThan(0);
    const first = await at(0);
    expect(first.values).toEqual(look(run).initial.embedding.slice(12, 16));
    expect(first.movement!.euclidean).toBe(0);
    expect(first.movement!.cosine).toBeCloseTo(1, 12);
    const moved = await Promise.all([0, 1, 2].map(async (epoch) => (await at(epoch)).movement!.euclidean));
    expect(moved[2]).toBeGreaterThan(moved[1]!);
  });

  it('is what a training of as many epochs would have kept', async () => {
    const { run, vectors } = await trained;
    const { values } = await wordVector({ vectors, run, word: 'bad', epoch: 2 }, context);
    const shorter = await train(2);
    expect(shorter.history.bestEpoch).toBe(2);
    expect(values).toEqual(look(shorter.run).weights.embedding.slice(16, 20));
  });

  it('ends in the table of neighbours', async () => {
    const { run, vectors, history } = await trained;
    const rules = { word: 'good', topn: 5, includeUnknown: false };
    const end = await neighborsAtEpoch({ run, epoch: history.bestEpoch, ...rules }, context);
    const { similar } = await mostSimilar({ vectors, ...rules }, context);
    expect(end.similar.map(({ word, value }) => [word, value])).toEqual(
      similar.map(({ word, cosine }) => [word, Math.fround(cosine)]),
    );
    const start = await neighborsAtEpoch({ run, epoch: 0, ...rules }, context);
    expect(start.similar.map(({ word }) => word)).not.toEqual(end.similar.map(({ word }) => word));
    const words = TOKENS.length - 2;
    expect(start.randomPairs).toMatchObject({ pairs: (words * (words - 1)) / 2, all: true });
    expect(start.randomPairs.expected).toBe(expectedAbsoluteCosine(4));
  });

  it('says which epochs it has when another is asked for', async () => {
    const { run, vectors } = await trained;
    await expect(wordVector({ vectors, run, word: 'good', epoch: 99 }, context)).rejects.toThrow(
      'after epoch 99 were not kept; those after 0, 1, 2',
    );
  });

  it('has start and end only in a run that the page gave back', async () => {
    const { run, history } = await trained;
    const restored = keep('run', { ...look(run), snapshots: null });
    expect(await trainingMoments({ run: restored }, context)).toMatchObject({
      moments: [0, history.bestEpoch],
      missing: 'restored',
    });
  });

  it('has the start and the weights at the stop when no epoch ended', async () => {
    const { run } = await trained;
    const none = { epochs: [], embeddings: [] };
    const history = { epochs: [], bestEpoch: 0 };
    const stopped = keep('run', { ...look(run), snapshots: none, history });
    expect(await trainingMoments({ run: stopped }, context)).toEqual({
      moments: [0, 1],
      epochs: 0,
      bestEpoch: 0,
      missing: null,
    });
  });
});
