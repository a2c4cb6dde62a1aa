import { expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { lookUpInTable } from '../../src/geometry/look-up-table';

const WORDS = ['apple', 'banana', 'orange', 'grape', 'pineapple'];
const FRUIT = matrix(
  5,
  3,
  Float32Array.from([0.1, 0.2, 0.3, 0.2, 0.3, 0.4, 0.3, 0.4, 0.5, 0.4, 0.5, 0.6, 0.5, 0.6, 0.7]),
);
const near = (vector: readonly number[]) => vector.map((value) => Number(value.toFixed(6)));

it('gives index and row', () => {
  expect(lookUpInTable(WORDS, FRUIT, 'banana').index).toBe(1);
  expect(near(lookUpInTable(WORDS, FRUIT, 'banana').vector)).toEqual([0.2, 0.3, 0.4]);
  expect(lookUpInTable(WORDS, FRUIT, 'pineapple').index).toBe(4);
  expect(near(lookUpInTable(WORDS, FRUIT, 'pineapple').vector)).toEqual([0.5, 0.6, 0.7]);
});

it('gives zeros and no neighbors to a word that is not there', () => {
  expect(lookUpInTable(WORDS, FRUIT, 'kiwi')).toEqual({ index: null, vector: [0, 0, 0], neighbors: [] });
});

it('ranks the others by cosine', () => {
  const { neighbors } = lookUpInTable(WORDS, FRUIT, 'banana');
  expect(neighbors[0]?.word).toBe('orange');
  expect(neighbors[0]?.cosine).toBeCloseTo(0.997929, 6);
  expect(neighbors.find(({ word }) => word === 'apple')?.cosine).toBeCloseTo(0.992583, 6);
});
