import { expect, it } from 'vitest';
import { wordVectors } from '../../src/models/word-vectors';
import { expectClose } from '../support/expect-close';

const vocabulary = {
  tokens: ['', '[UNK]', 'good'],
  index: new Map([['good', 2]]),
  counts: Uint32Array.of(0, 1, 2),
  classCounts: null,
};
const source = { kind: 'classifier', run: 1, seed: 1, dimension: 2, engine: 'cpu' } as const;

it('scales rows to length 1 and leaves a row of zeros', () => {
  const { norms, unit, vectors } = wordVectors(vocabulary, Float32Array.of(0, 0, 3, 4, 0, -0.5), [], source);
  expect([...norms]).toEqual([0, 5, 0.5]);
  expectClose(unit.data, [0, 0, 0.6, 0.8, 0, -1]);
  expect(vectors).toMatchObject({ rows: 3, columns: 2 });
});

it('does not overflow on large numbers', () => {
  const { unit } = wordVectors(vocabulary, Float32Array.of(0, 0, 3e30, 4e30, 1, 0), [], source);
  expectClose(unit.data.subarray(2, 4), [0.6, 0.8]);
});

it('refuses sizes that do not match', () => {
  expect(() => wordVectors(vocabulary, new Float32Array(4), [], source)).toThrow(
    '3 × 2 needs 6 numbers, got 4',
  );
});
