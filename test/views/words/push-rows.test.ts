import { expect, it } from 'vitest';
import type { PushRanking, PushRow } from '../../../src/engine/protocol';
import { bothEnds, correlationText } from '../../../src/views/words/tools/push-rows';

const row = (index: number, push: number): PushRow => ({
  word: `w${index}`,
  index,
  push,
  padded: null,
  predicted: 1,
  probability: 0.9,
  count: 5,
  classCounts: [],
  logOdds: 0,
});

const RANKING: PushRanking = {
  most: [row(2, 3), row(5, 1)],
  least: [row(3, -2), row(5, 1)],
  words: 3,
  withoutDirection: 0,
  correlation: 0.9,
  shown: [],
  pushes: new Float32Array(),
  logOdds: new Float32Array(),
  classes: [],
  source: { kind: 'classifier', run: 1, seed: 1, dimension: 16, engine: 'webassembly' },
};

it('both ends make one list, each word once, with its rank among all', () => {
  expect(bothEnds(RANKING).map(({ word, rank }) => [rank, word])).toEqual([
    [1, 'w2'],
    [2, 'w5'],
    [3, 'w3'],
  ]);
});

it('says how model and counts go together', () => {
  expect(correlationText(RANKING)).toBe('Model and counts agree closely: Pearson’s r +0.900 over 3 words.');
  expect(correlationText({ ...RANKING, correlation: null })).toBe('');
});
