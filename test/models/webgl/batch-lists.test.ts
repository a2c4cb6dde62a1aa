import { describe, expect, it } from 'vitest';
import {
  batchList,
  createUses,
  documentTexels,
  growingCapacity,
  listLength,
  POSITION_BASE,
  tokenTexels,
} from '../../../src/models/webgl/batch-lists';
import { expectClose } from '../../support/expect-close';
import { allRows, randomSetup } from '../engines';

const sequences = {
  ids: Int32Array.of(3, 1, 3, 2, 1),
  offsets: Uint32Array.of(0, 3, 3, 5),
  length: 4,
};

/** Uses by row: pairs of document and weight. */
function byRow(masked: boolean, batch: Uint32Array) {
  const { rows, starts, documents, weights } = createUses(sequences, 5, masked)(batch);
  return Array.from(rows, (row, i) => [
    row,
    Array.from(documents.subarray(starts[i], starts[i + 1]), (document, at) => [
      document,
      weights[starts[i]! + at],
    ]),
  ]);
}

describe('what stays on the GPU', () => {
  it('tells of each document where its tokens are, how many, and its class', () => {
    const texels = documentTexels(sequences, Uint16Array.of(1, 0, 2));
    expect([...texels]).toEqual([0, 0, 3, 1, 0, 3, 0, 0, 0, 3, 2, 2]);
  });

  it('keeps positions that float32 could not count to', () => {
    const start = 2 ** 26 + 5;
    const far = { ids: new Int32Array(), offsets: Uint32Array.of(start, start + 7), length: 9 };
    const [high, low, n] = documentTexels(far, Uint16Array.of(0));
    expect([high! * POSITION_BASE + low!, n]).toEqual([start, 7]);
  });

  it('holds four tokens to a texel, and one texel without any', () => {
    expect([...tokenTexels(sequences)]).toEqual([3, 1, 3, 2, 1, 0, 0, 0]);
    expect([...tokenTexels({ ...sequences, ids: new Int32Array() })]).toEqual([0, 0, 0, 0]);
    expect([...documentTexels({ ...sequences, offsets: new Uint32Array(1) }, new Uint16Array())]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('createUses', () => {
  it('unmasked: names each document once in a row, with the weight of all its occurrences', () => {
    expect(byRow(false, Uint32Array.of(2, 0))).toEqual([
      [
        0,
        [
          [0, 0.5],
          [1, 0.25],
        ],
      ],
      [
        1,
        [
          [0, 0.25],
          [1, 0.25],
        ],
      ],
      [2, [[0, 0.25]]],
      [3, [[1, 0.5]]],
    ]);
  });

  it('masked: leaves the padding row out, and documents without words', () => {
    const rows = byRow(true, Uint32Array.of(0, 1, 2));
    expect(rows.map(([row]) => row)).toEqual([1, 2, 3]);
    expect(rows[1]).toEqual([2, [[2, 0.5]]]);
  });

  it('remembers nothing of the batch before', () => {
    const uses = createUses(sequences, 5, false);
    const fresh = createUses(sequences, 5, false)(Uint32Array.of(0, 1));
    uses(Uint32Array.of(2, 0));
    uses(Uint32Array.of(1));
    expect(uses(Uint32Array.of(0, 1))).toEqual(fresh);
  });

  it('shares out every document completely', () => {
    const setup = randomSetup({ maskPadding: false }, 30);
    const { documents, weights } = createUses(setup.sequences, 50, false)(allRows(30));
    const total = new Float64Array(30);
    documents.forEach((document, i) => (total[document]! += weights[i]!));
    expectClose(total, new Float64Array(30).fill(1), { rtol: 1e-5 });
  });

  it('makes lists whose length the vocabulary has no part in', () => {
    const batch = Uint32Array.of(0, 1, 2);
    const [small, large] = [5, 100_000].map((size) => createUses(sequences, size, false)(batch));
    expect(large).toEqual(small);
  });
});

describe('batchList', () => {
  it('writes documents, rows and uses', () => {
    const uses = createUses(sequences, 5, true)(Uint32Array.of(2));
    const list = batchList(Uint32Array.of(2), uses, { documents: 2, rows: 3, uses: 3 });
    expect([...list]).toEqual([
      2, 0, 0, 0, -1, 0, 0, 0, 1, 0, 1, 0, 2, 1, 2, 0, 0, 0, 0, 0, 0, 0.5, 0, 0.5, 0, 0, 0, 0,
    ]);
    expect(listLength({ documents: 2, rows: 3, uses: 3 })).toBe(7);
  });

  it('grows by doubling and never shrinks', () => {
    const capacityFor = growingCapacity();
    const uses = (rows: number, used: number) => ({
      rows: new Int32Array(rows),
      starts: new Int32Array(rows + 1),
      documents: new Int32Array(used),
      weights: new Float32Array(used),
    });
    expect(capacityFor(8, uses(3, 5))).toEqual({ documents: 8, rows: 4, uses: 8 });
    expect(capacityFor(8, uses(1, 9))).toEqual({ documents: 8, rows: 4, uses: 16 });
    expect(capacityFor(2, uses(0, 0))).toEqual({ documents: 2, rows: 4, uses: 16 });
  });
});
