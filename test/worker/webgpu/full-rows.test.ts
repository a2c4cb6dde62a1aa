import { expect, it } from 'vitest';
import { createRandom } from '../../../src/math/random';
import { fullRows } from '../../../src/worker/webgpu/full-rows';
import { jointInFours } from '../../support/affinities-reference';

const n = 57;
const k = 5;
const random = createRandom(3);
const neighbors = Uint32Array.from({ length: n * k }, (_, e) => (Math.floor(e / k) + 1 + (e % k) * 7) % n);
const half = jointInFours(
  neighbors,
  Float32Array.from(neighbors, () => random.next()),
  n,
);
const full = fullRows(half);

it('holds every pair twice, with the same value, and no fillers', () => {
  const table = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let e = full.rows[i]!; e < full.rows[i + 1]!; e++)
      table[i * n + full.columns[e]!]! += full.values[e]!;
  }
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    for (let e = half.rows[i]!; e < half.rows[i + 1]!; e++) {
      const j = half.columns[e]!;
      if (j === i) continue;
      pairs++;
      expect(table[i * n + j]).toBe(half.values[e]);
      expect(table[j * n + i]).toBe(half.values[e]);
    }
  }
  expect(full.columns).toHaveLength(2 * pairs);
  expect(full.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
});

it('has those of lower number first in each row', () => {
  for (let i = 0; i < n; i++) {
    const row = [...full.columns.subarray(full.rows[i], full.rows[i + 1])];
    const lower = row.filter((column) => column < i);
    expect(row.slice(0, lower.length)).toEqual(lower.toSorted((a, b) => a - b));
  }
});

it('is empty for points without neighbors', () => {
  const empty = {
    rows: new Int32Array(5),
    columns: new Uint32Array(),
    values: new Float32Array(),
    negativeEntropy: 0,
  };
  expect(fullRows(empty)).toEqual({
    rows: new Uint32Array(5),
    columns: new Uint32Array(),
    values: new Float32Array(),
  });
});
