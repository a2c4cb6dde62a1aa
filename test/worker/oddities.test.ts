import { beforeAll, describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Oddities, OddityKind } from '../../src/engine/protocol';
import { keep, look } from '../../src/worker/store';
import { oddities } from '../../src/worker/tasks/oddities';
import { trainClassifier } from '../../src/worker/tasks/train-classifier';
import { provideKernelFiles } from '../support/kernels';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { makeDataset } from '../support/small-dataset';

provideKernelFiles();

const context = { signal: new AbortController().signal, report: () => undefined };
const D = 4;
const WORDS = 300;
const NEVER = [40, 97, 150, 151, 299];
const TWINS = [60, 220];
const EMPTY = [12, 13, 14];

/** A run of 300 words: five rows were never updated, two are equal, three are zeros. */
async function planted() {
  const { run } = await trainClassifier(
    {
      dataset: makeDataset(),
      model: { ...SENTIMENT_16D.model, embeddingDimension: D, hiddenUnits: 4 },
      training: { ...SENTIMENT_16D.training, epochs: 1, batchSize: 8 },
      runNumber: 1,
      from: null,
      stopKey: 'planted',
    },
    context,
  );
  const names = Object.fromEntries(Array.from({ length: WORDS - 2 }, (_, i) => [`w${i + 2}`, 1000 - i]));
  const start = Array.from({ length: WORDS }, (_, i) => [Math.sin(i), Math.cos(2 * i), Math.sin(3 * i), 0.5]);
  const end = start.map((numbers, i) => {
    if (NEVER.includes(i)) return numbers;
    if (EMPTY.includes(i)) return [0, 0, 0, 0];
    if (TWINS.includes(i)) return [1, 2, 3, 4];
    return numbers.map((x, c) => x + 0.2 * Math.cos(i + c));
  });
  end[70] = [0, 0, 0, 1e-7];
  end[71] = [50, 0, 0, 0];
  const held = keyedVectorsOf(vocabularyOf(names), end);
  const initial = { ...look(run).initial, embedding: Float32Array.from(start.flat()) };
  return { vectors: keep('vectors', held), run: keep('run', { ...look(run), initial }) };
}

describe('oddities', () => {
  let refs: Awaited<ReturnType<typeof planted>>;
  let found: Oddities;
  const indices = (kind: OddityKind) => found.lists[kind]!.rows.map(({ index }) => index);
  beforeAll(async () => {
    refs = await planted();
    found = await oddities({ ...refs, limit: 10 }, context);
  });

  it('finds the five rows that were never updated, first among the least moved too', () => {
    expect(indices('neverUpdated')).toEqual(NEVER);
    expect(indices('leastMoved').slice(0, 5)).toEqual(NEVER);
    expect(found.lists.leastMoved!.rows[5]!.value).toBeGreaterThan(0);
  });

  it('finds the two equal rows as one group, and not the zeros', () => {
    expect(found.groups).toBe(1);
    expect(found.lists.duplicates).toMatchObject({ total: 2 });
    expect(found.lists.duplicates!.rows).toMatchObject([
      { index: 60, word: 'w60', count: 942, group: 1, value: 2 },
      { index: 220, group: 1, value: 2 },
    ]);
  });

  it('counts words without a vector apart, and ranks them nowhere', () => {
    expect(indices('withoutVector')).toEqual(EMPTY);
    expect(found.lists.smallestNorm).toMatchObject({ total: WORDS - 1 - EMPTY.length });
    expect(found.words).toBe(WORDS - 1);
    for (const kind of ['smallestNorm', 'closestToCentroid', 'leastMoved'] as const) {
      expect(indices(kind).filter((index) => EMPTY.includes(index) || index === 0)).toEqual([]);
    }
  });

  it('ranks by length and by distance from the centroid', () => {
    expect(indices('smallestNorm')[0]).toBe(70);
    expect(indices('largestNorm')[0]).toBe(71);
    const near = found.lists.closestToCentroid!.rows.map(({ value }) => value);
    expect(near).toEqual(near.toSorted((a, b) => a - b));
    expect(near).toHaveLength(10);
  });

  it('leaves movement out where no start is known', async () => {
    const { lists, frozen } = await oddities({ ...refs, run: null, limit: 3 }, context);
    expect([lists.neverUpdated, lists.leastMoved, frozen]).toEqual([null, null, false]);
    expect(lists.duplicates!.total).toBe(2);
  });
});
