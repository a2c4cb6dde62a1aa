import { useCallback, useRef, useState } from 'react';

/**
 * Rows of a long list, fetched page by page as they come into view.
 *
 * @param ask gives so many rows from a place on; another function is another list. Null = no list.
 * @param size of a page.
 */
export function usePages<Row, Answer>(
  ask:
    | ((
        offset: number,
        limit: number,
        signal?: AbortSignal,
      ) => Promise<Answer & { readonly rows: readonly Row[] }>)
    | null,
  size: number,
) {
  const [held, setHeld] = useState<{
    readonly of: typeof ask;
    readonly pages: ReadonlyMap<number, readonly Row[]>;
    readonly last: Answer | null;
  }>({ of: ask, pages: new Map(), last: null });
  const underWay = useRef(new WeakMap<object, Set<number>>());
  const pages = held.of === ask ? held.pages : null;

  const fetchPage = useCallback(
    async (page: number) => {
      const asked = ask && (underWay.current.get(ask) ?? new Set());
      if (!asked || asked.has(page)) return;
      underWay.current.set(ask, asked.add(page));
      const found = await ask(page * size, size).catch(() => null); // another list took over, and asks itself
      asked.delete(page);
      if (!found) return;
      setHeld((before) => ({
        of: ask,
        pages: new Map([...(before.of === ask ? before.pages : []), [page, found.rows]]),
        last: found,
      }));
    },
    [ask, size],
  );
  const showRange = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / size); page <= Math.floor(last / size); page++) {
        if (!pages?.has(page)) void fetchPage(page);
      }
    },
    [pages, fetchPage, size],
  );
  const rowAt = useCallback(
    (i: number): Row | null => pages?.get(Math.floor(i / size))?.[i % size] ?? null,
    [pages, size],
  );
  const rowsAt = useCallback(
    async (from: number, to: number, signal?: AbortSignal): Promise<readonly Row[]> =>
      ask ? (await ask(from, to - from, signal)).rows : [],
    [ask],
  );
  return {
    /** A row, null while its page is on its way. */
    rowAt,
    /** Fetches what is missing of a range, its last row included. */
    showRange,
    /** Rows `from` … `to`, the latter excluded, for copies. */
    rowsAt,
    /** The last page that came, also of the list before. */
    last: held.last,
  };
}
