import { expect, it } from 'vitest';
import { bytesText, codeSizes } from '../../src/views/learn/sizes';

it('counts one-hot codes and dense vectors in float32', () => {
  const [oneHot, dense] = codeSizes(500_000, 100);
  expect(oneHot).toMatchObject({ numbers: 500_000, bytes: 2_000_000, all: 1e12 });
  expect(dense).toMatchObject({ numbers: 100, bytes: 400, all: 200_000_000 });
  expect(codeSizes(5_000_000, 100)[0]).toMatchObject({ bytes: 20_000_000 });
});

it.each([
  [0, '0 bytes'],
  [400, '400 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [2_000_000, '2 MB'],
  [20_000_000, '20 MB'],
  [1_953_216_000, '1.95 GB'],
  [1e12, '1 TB'],
])('says %d bytes as %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
