import { useCallback, useRef, useState } from 'react';
import type { MatrixOrder, MatrixRows } from '../../../engine/protocol';
import { run } from '../../../session/connection';

/** One row of the word table. */
export interface MatrixRow {
  readonly index: number;
  readonly word: string;
  readonly count: number;
  readonly values: Float32Array;
}

interface Held {
  readonly key: string;
  readonly pages: ReadonlyMap<number, readonly MatrixRow[]>;
  readonly largest: number;
  readonly formulas: boolean;
}

const PAGE = 100;

/** Rows of the embedding matrix in an order, fetched page by page as they scroll into view. */
export function useMatrixRows({ vectors, sort, descending }: MatrixOrder) {
  const key = JSON.stringify([vectors.id, sort, descending]);
  const [held, setHeld] = useState<Held>({ key, pages: new Map(), largest: 0, formulas: false });
  const underWay = useRef(new Set<string>());
  const pages = held.key === key ? held.pages : null;

  const fetchPage = useCallback(
    async (page: number) => {
      const name = `${key} ${page}`;
      if (underWay.current.has(name)) return;
      underWay.current.add(name);
      const order = { vectors, sort, descending };
      const found = await run('matrixRows', { ...order, offset: page * PAGE, limit: PAGE }).catch(() => null); // let go of meanwhile; its successor asks again
      underWay.current.delete(name);
      if (!found) return;
      setHeld((before) => ({
        key,
        pages: new Map([...(before.key === key ? before.pages : []), [page, rowsOf(found)]]),
        largest: found.largest,
        formulas: found.formulas,
      }));
    },
    [vectors, sort, descending, key],
  );
  const showRange = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
        if (!pages?.has(page)) void fetchPage(page);
      }
    },
    [pages, fetchPage],
  );
  const rowAt = useCallback(
    (i: number): MatrixRow | null => pages?.get(Math.floor(i / PAGE))?.[i % PAGE] ?? null,
    [pages],
  );
  return { rowAt, showRange, largest: held.largest, formulas: held.formulas };
}

/** The rows of an answer, one by one. */
export function rowsOf({ indices, words, counts, values, columns }: MatrixRows): readonly MatrixRow[] {
  return words.map((word, i) => ({
    index: indices[i]!,
    word,
    count: counts[i]!,
    values: values.subarray(i * columns, (i + 1) * columns),
  }));
}
