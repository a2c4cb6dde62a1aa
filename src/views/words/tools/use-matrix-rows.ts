import { useCallback } from 'react';
import type { MatrixOrder, MatrixRows } from '../../../engine/protocol';
import { run } from '../../../session/connection';
import { usePages } from '../../../widgets/use-pages';

/** One row of the word table. */
export interface MatrixRow {
  readonly index: number;
  readonly word: string;
  readonly count: number;
  readonly values: Float32Array;
}

const PAGE = 100;

/** Rows of the embedding matrix in an order, fetched page by page as they scroll into view. */
export function useMatrixRows({ vectors, sort, descending }: MatrixOrder) {
  const ask = useCallback(
    async (offset: number, limit: number, signal?: AbortSignal) => {
      const asked = { vectors, sort, descending, offset, limit };
      const found = await run('matrixRows', asked, signal ? { signal } : {});
      return { rows: rowsOf(found), largest: found.largest, formulas: found.formulas };
    },
    [vectors, sort, descending],
  );
  const { last, ...rows } = usePages(ask, PAGE);
  return { ...rows, largest: last?.largest ?? 0, formulas: last?.formulas ?? false };
}

/** The rows of an answer, one by one. */
function rowsOf({ indices, words, counts, values, columns }: MatrixRows): readonly MatrixRow[] {
  return words.map((word, i) => ({
    index: indices[i]!,
    word,
    count: counts[i]!,
    values: values.subarray(i * columns, (i + 1) * columns),
  }));
}
