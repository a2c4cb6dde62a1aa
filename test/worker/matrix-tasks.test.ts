import { describe, expect, it } from 'vitest';
import { keep } from '../../src/worker/store';
import { dimensionValues } from '../../src/worker/tasks/dimension-values';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

const context = { signal: new AbortController().signal, report: () => undefined };
const rows = [
  [0.5, 0.25, 9],
  [1, 2, 3],
  [-4, 0, 0],
];
const vectors = keep('vectors', keyedVectorsOf(vocabularyOf({ film: 3 }), rows));

describe('dimensionValues', () => {
  it('is a copy of the column, padding and [UNK] included', async () => {
    const { values } = await dimensionValues({ vectors, column: 1 }, context);
    expect(values).toEqual(Float32Array.of(0.25, 2, 0));
    values[0] = 7;
    expect((await dimensionValues({ vectors, column: 1 }, context)).values[0]).toBe(0.25);
  });

  it.each([-1, 3, 0.5])('refuses %d', (column) => {
    expect(() => dimensionValues({ vectors, column }, context)).toThrow('dimensions 0 to 2');
  });
});
