import { describe, expect, it } from 'vitest';
import { row } from '../../src/data/matrix';
import { keep } from '../../src/worker/store';
import { dimensionValues } from '../../src/worker/tasks/dimension-values';
import { dimensionWords } from '../../src/worker/tasks/dimension-words';
import { dimensions } from '../../src/worker/tasks/dimensions';
import { matrixPlace } from '../../src/worker/tasks/matrix-place';
import { matrixRows } from '../../src/worker/tasks/matrix-rows';
import { oneHotProduct } from '../../src/worker/tasks/one-hot-product';
import { wordVector } from '../../src/worker/tasks/word-vector';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { provideKernelFiles } from '../support/kernels';

provideKernelFiles();

const context = { signal: new AbortController().signal, report: () => undefined };
const classCounts = [0, 0, 3, 4, 1, 9, 9, 1, 2, 2, 0, 5];
const counts = { film: 10, bad: 10, constructor: 4, '=cmd()': 5 };
const rows = [
  [0.5, 99],
  [0.1, 2],
  [3, -1],
  [-3, 0],
  [0.25, 2],
  [3, 0.5],
];
const held = keyedVectorsOf(vocabularyOf(counts, classCounts), rows, ['negative', 'positive']);
const vectors = keep('vectors', held);

describe('dimensionValues', () => {
  it('is a copy of the column, padding and [UNK] included', async () => {
    const { values } = await dimensionValues({ vectors, column: 1 }, context);
    expect(values).toEqual(Float32Array.of(99, 2, -1, 0, 2, 0.5));
    values[0] = 7;
    expect((await dimensionValues({ vectors, column: 1 }, context)).values[0]).toBe(99);
  });

  it.each([-1, 2, 0.5])('refuses %d', (column) => {
    expect(() => dimensionValues({ vectors, column }, context)).toThrow('dimensions 0 to 1');
  });
});

describe('wordVector', () => {
  it('is the row with its length, and the rank of the word in each dimension', async () => {
    const found = await wordVector({ vectors, run: null, word: 'Film', epoch: null }, context);
    expect(found).toMatchObject({ word: 'film', index: 2, ranked: 5, start: null, movement: null });
    expect([...found.values]).toEqual([3, -1]);
    expect(found.norm).toBeCloseTo(Math.sqrt(10), 6);
    expect([...found.ranks]).toEqual([1, 5]);
    const other = await wordVector({ vectors, run: null, word: 'constructor', epoch: null }, context);
    expect([...other.ranks]).toEqual([3, 1]);
    found.values[0] = 7;
    expect(row(held.vectors, 2)[0]).toBe(3);
  });
});

describe('oneHotProduct', () => {
  it.each(['film', '=cmd()', '[UNK]'])('is the row of %s, difference 0', async (word) => {
    const found = await oneHotProduct({ vectors, word }, context);
    expect(found).toMatchObject({ word, rows: 6, columns: 2, largestDifference: 0 });
    expect([...found.product]).toEqual(rows[held.vocabulary.tokens.indexOf(word)]!.map(Math.fround));
  });
});

describe('matrixRows', () => {
  const page = (sort: 'index' | 'word' | 'count' | number, descending = false, offset = 0, limit = 99) =>
    matrixRows({ vectors, sort, descending, offset, limit }, context);

  it('leaves padding out, and gives words, counts and numbers row by row', async () => {
    const found = await page('index', false, 1, 2);
    expect(found).toMatchObject({
      offset: 1,
      total: 5,
      columns: 2,
      words: ['film', 'bad'],
      largest: 3,
      formulas: true,
    });
    expect([...found.indices]).toEqual([2, 3]);
    expect([...found.counts]).toEqual([10, 10]);
    expect([...found.values]).toEqual([3, -1, -3, 0]);
    expect((await page('index', true)).words[0]).toBe('=cmd()');
  });

  it('sorts by any column, lower index first among equals', async () => {
    expect([...(await page(0, true)).indices]).toEqual([2, 5, 4, 1, 3]);
    expect([...(await page(0)).indices]).toEqual([3, 1, 4, 2, 5]);
    expect([...(await page('count', true)).indices]).toEqual([2, 3, 1, 5, 4]);
    expect((await page('word')).words).toEqual(['=cmd()', '[UNK]', 'bad', 'constructor', 'film']);
  });

  it('says where a row stands', async () => {
    const order = { vectors, sort: 0, descending: true };
    expect(await matrixPlace({ ...order, row: 'constructor' }, context)).toEqual({ place: 2, index: 4 });
    expect(await matrixPlace({ ...order, row: 3 }, context)).toEqual({ place: 4, index: 3 });
    expect(() => matrixPlace({ ...order, row: 0 }, context)).toThrow('indices 1 to 5');
    expect(() => matrixPlace({ ...order, row: 'fillm' }, context)).toThrow('Closest spellings: “film”');
  });
});

describe('dimensionWords', () => {
  it('are the beginnings of both orders of the column', async () => {
    const { top, bottom } = await dimensionWords({ vectors, column: 0, topn: 2 }, context);
    expect(top).toEqual([
      { index: 2, word: 'film', count: 10, value: 3 },
      { index: 5, word: '=cmd()', count: 5, value: 3 },
    ]);
    expect(bottom.map(({ word }) => word)).toEqual(['bad', '[UNK]']);
  });
});

describe('dimensions', () => {
  it('holds shares, the correlation with the second of two classes, and the effective dimension', async () => {
    const found = await dimensions({ vectors }, context);
    const [first, second] = found.dimensions;
    const squares = [0.1 ** 2 + 27 + 0.25 ** 2, 4 + 1 + 4 + 0.25];
    expect(found).toMatchObject({ rows: 5, correlated: 4 });
    expect(first!.share).toBeCloseTo(squares[0]! / (squares[0]! + squares[1]!), 6);
    expect(first!.correlation).toMatchObject({ class: { name: 'positive' } });
    expect(first!.correlation!.value).toBeGreaterThan(0.9);
    expect(second!.mean).toBeCloseTo(3.5 / 5, 6);
    expect(found.effective).toBeGreaterThan(1);
    expect(found.effective).toBeLessThan(2);
  });

  it('has no correlation without labels', async () => {
    const plain = keep('vectors', keyedVectorsOf(vocabularyOf(counts), rows));
    const found = await dimensions({ vectors: plain }, context);
    expect(found).toMatchObject({ correlated: 0 });
    expect(found.dimensions.map(({ correlation }) => correlation)).toEqual([null, null]);
  });
});
