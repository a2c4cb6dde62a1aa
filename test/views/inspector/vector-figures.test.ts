import { describe, expect, it } from 'vitest';
import type { TrainingMoments, WordVector } from '../../../src/engine/protocol';
import {
  epochText,
  missingText,
  nextMoment,
  oneHotText,
  vectorEntries,
} from '../../../src/views/inspector/vector-figures';
import { floatDigits, sixDecimals } from '../../../src/widgets/number-text';

const vector: WordVector = {
  word: 'film',
  index: 2,
  epoch: null,
  values: Float32Array.of(3, -1),
  norm: Math.sqrt(10),
  ranks: Uint32Array.of(1, 5),
  ranked: 5,
  start: Float32Array.of(1, 1),
  movement: { euclidean: Math.sqrt(8), cosine: 0.4 },
};
const moments: TrainingMoments = { moments: [0, 2, 4, 7], epochs: 12, bestEpoch: 7, missing: 'memory' };

describe('the numbers of a vector', () => {
  it('come with shares that add up to 1, ranks and movement', () => {
    expect(vectorEntries(vector)).toEqual([
      { column: 0, value: 3, share: 0.9, rank: 1, start: 1, moved: 2 },
      { column: 1, value: -1, share: 0.1, rank: 5, start: 1, moved: -2 },
    ]);
    const zeros = vectorEntries({ ...vector, values: new Float32Array(2), start: null, movement: null });
    expect(zeros[0]).toMatchObject({ share: 0, start: null, moved: null });
  });

  it('are shown with six decimals and copied as the same float', () => {
    expect([0.1234567, -0.5, -1e-9].map(sixDecimals)).toEqual(['0.123457', '−0.500000', '0.000000']);
    for (const value of [0.1, 1 / 3, 1e-7, -123.456].map(Math.fround)) {
      expect(Math.fround(floatDigits(value))).toBe(value);
    }
    expect(floatDigits(Math.fround(0.1))).toBe(0.100000001);
  });
});

describe('epochs', () => {
  it('are named', () => {
    expect([0, 3, 7].map((epoch) => epochText(epoch, moments))).toEqual([
      'Epoch 0 of 12 (start)',
      'Epoch 3 of 12',
      'Epoch 7 of 12 (best)',
    ]);
    expect(epochText(1, { moments: [0, 1], epochs: 0, bestEpoch: 0, missing: null })).toBe(
      'Stopped in epoch 1',
    );
  });

  it('are taken in the direction of the move', () => {
    const next = (wanted: number, from: number) => nextMoment(moments.moments, wanted, from);
    expect([next(3, 2), next(3, 4), next(1, 2), next(5, 4), next(7, 0), next(0, 7)]).toEqual([
      4, 2, 0, 7, 7, 0,
    ]);
  });

  it('that are missing are explained', () => {
    expect(missingText(moments)).toMatch(/16 MiB\. Epochs 8 to 12 had a higher validation loss/);
    expect(missingText({ ...moments, missing: 'restored', epochs: 7 })).toMatch(/start and its end only\.$/);
    expect(missingText({ ...moments, missing: null, epochs: 7 })).toBeNull();
    expect(missingText({ ...moments, missing: null, epochs: 8 })).toMatch(/^Epoch 8 had/);
  });
});

it.each([
  [2, 5, '[0, 0, 1, 0, 0]'],
  [0, 100, '[1, 0, …, 0]'],
  [1, 100, '[0, 1, 0, …, 0]'],
  [27, 100, '[0, …, 0, 1, 0, …, 0]'],
  [98, 100, '[0, …, 0, 1, 0]'],
  [99, 100, '[0, …, 0, 1]'],
])('the one-hot vector of index %d of %d', (index, length, text) => {
  expect(oneHotText(index, length)).toBe(text);
});
