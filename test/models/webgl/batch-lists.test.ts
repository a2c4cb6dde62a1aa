import { describe, expect, it } from 'vitest';
import {
  countTokens,
  documentList,
  RECORD,
  rowEntries,
  tokenRows,
} from '../../../src/models/webgl/batch-lists';
import { expectClose } from '../../support/expect-close';
import { allRows, randomSetup } from '../engines';

const sequences = {
  ids: Int32Array.of(3, 1, 3, 2, 1),
  offsets: Uint32Array.of(0, 3, 3, 5),
  length: 4,
};
const labels = Uint16Array.of(1, 0, 2);
const capacity = { documents: 4, tokens: 8 };

const list = (maskPadding: boolean, rows: Uint32Array) =>
  documentList({ sequences, labels, maskPadding }, rows, capacity, 0.5);

describe('documentList', () => {
  it('writes records, then tokens', () => {
    const written = list(false, Uint32Array.of(2, 0));
    expect([...written.subarray(0, 2 * RECORD)]).toEqual([
      24, 26, 0.25, 0.5, 2, 0.5, 26, 29, 0.25, 0.25, 1, 0.5,
    ]);
    expect([...written.subarray(2 * RECORD, 4 * RECORD)]).toEqual(Array(2 * RECORD).fill(0));
    expect([...written.subarray(4 * RECORD)]).toEqual([2, 1, 3, 1, 3, 0, 0, 0]);
  });

  it('masked: gives the padding row no weight, and an empty document none at all', () => {
    const written = list(true, Uint32Array.of(0, 1));
    expectClose([...written.subarray(2, 4), ...written.subarray(RECORD + 2, RECORD + 4)], [1 / 3, 0, 0, 0]);
  });

  it('unmasked: an empty document is all padding', () => {
    expect([...list(false, Uint32Array.of(1)).subarray(2, 4)]).toEqual([0.25, 1]);
  });

  it('refuses a batch whose positions float32 cannot tell apart', () => {
    const room = { documents: 1, tokens: 2 ** 24 };
    const source = { sequences, labels, maskPadding: true };
    expect(() => documentList(source, Uint32Array.of(0), room, 1)).toThrow('choose a smaller batch size');
  });

  it('counts tokens without padding', () => {
    expect(countTokens(sequences, Uint32Array.of(0, 1, 2))).toBe(5);
  });
});

describe('tokenRows', () => {
  const entriesOf = (rows: Float32Array, vocabularySize: number) =>
    Array.from({ length: vocabularySize }, (_, r) => {
      const pairs: number[][] = [];
      for (let e = rows[r]!; e < rows[r + 1]!; e++) {
        pairs.push([...rows.subarray(vocabularySize + 1 + 2 * e, vocabularySize + 3 + 2 * e)]);
      }
      return pairs;
    });

  it('unmasked: names each document once in a row, with the weight of all its occurrences', () => {
    const rows = tokenRows(list(false, Uint32Array.of(2, 0)), capacity, 5);
    expect(entriesOf(rows, 5)).toEqual([
      [
        [0, 0.5],
        [1, 0.25],
      ],
      [
        [0, 0.25],
        [1, 0.25],
      ],
      [[0, 0.25]],
      [[1, 0.5]],
      [],
    ]);
  });

  it('masked: leaves the padding row without entries', () => {
    const rows = tokenRows(list(true, Uint32Array.of(0, 1, 2)), capacity, 5);
    expect(entriesOf(rows, 5).map((entries) => entries.length)).toEqual([0, 2, 1, 1, 0]);
  });

  it('shares out every document completely', () => {
    const setup = randomSetup({ maskPadding: false }, 30);
    const room = { documents: 32, tokens: 512 };
    const rows = tokenRows(documentList({ ...setup, maskPadding: false }, allRows(30), room, 1), room, 50);
    const weight = new Float64Array(30);
    for (const [document, part] of entriesOf(rows, 50).flat()) weight[document!]! += part!;
    expectClose(weight, new Float64Array(30).fill(1), { rtol: 1e-5 });
  });

  it('grows by the vocabulary plus the tokens, not by their product', () => {
    const batch = list(false, Uint32Array.of(0, 1, 2));
    const small = tokenRows(batch, capacity, 1_000);
    const large = tokenRows(batch, capacity, 10_000);
    expect(large.length - small.length).toBe(9_000);
    expect(large[10_000]).toBe(small[1_000]);
    expect(large[10_000]).toBeLessThanOrEqual(rowEntries(capacity));
  });
});
