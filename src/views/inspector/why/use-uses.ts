import { useCallback, useRef, useState } from 'react';
import type { UseOfWord, UseSort, WordTexts } from '../../../engine/protocol';
import { run } from '../../../session/connection';
import { useQuery } from '../../../session/use-query';

const PAGE = 200;
type Pages = ReadonlyMap<number, readonly UseOfWord[]>;
const NO_PAGES: Pages = new Map();

/** Uses of a word in an order, fetched page by page as they scroll into view. */
export function useUses(asked: WordTexts & { readonly sort: UseSort }) {
  const { value, pending, error } = useQuery('wordContexts', { ...asked, offset: 0, limit: PAGE });
  const key = JSON.stringify(asked);
  const [held, setHeld] = useState<{ readonly key: string; readonly pages: Pages }>({ key, pages: NO_PAGES });
  const underWay = useRef(new Set<string>());
  const pages = held.key === key ? held.pages : NO_PAGES;

  const rowsAt = useCallback(
    async (from: number, to: number, signal?: AbortSignal) => {
      const params = { ...(JSON.parse(key) as typeof asked), offset: from, limit: to - from };
      return (await run('wordContexts', params, signal ? { signal } : {})).rows;
    },
    [key],
  );
  const fetchPage = useCallback(
    async (page: number) => {
      const name = `${key} ${page}`;
      if (underWay.current.has(name)) return;
      underWay.current.add(name);
      const rows = await rowsAt(page * PAGE, (page + 1) * PAGE).catch(() => null); // another corpus took over
      underWay.current.delete(name);
      if (!rows) return;
      setHeld((before) => ({
        key,
        pages: new Map([...(before.key === key ? before.pages : NO_PAGES), [page, rows]]),
      }));
    },
    [key, rowsAt],
  );
  const showRange = useCallback(
    (first: number, last: number) => {
      for (let page = Math.max(1, Math.floor(first / PAGE)); page <= Math.floor(last / PAGE); page++) {
        if (!pages.has(page)) void fetchPage(page);
      }
    },
    [pages, fetchPage],
  );
  const start = value?.rows;
  const rowAt = useCallback(
    (i: number): UseOfWord | null => (i < PAGE ? start : pages.get(Math.floor(i / PAGE)))?.[i % PAGE] ?? null,
    [start, pages],
  );
  return { rowAt, rowsAt, showRange, total: value?.total ?? 0, pending, error };
}
