import { useCallback } from 'react';
import type { UseSort, WordTexts } from '../../../engine/protocol';
import { run } from '../../../session/connection';
import { useQuery } from '../../../session/use-query';
import { usePages } from '../../../widgets/use-pages';

const PAGE = 200;

/** Uses of a word in an order, fetched page by page as they scroll into view; the first page tells how many there are. */
export function useUses(asked: WordTexts & { readonly sort: UseSort }) {
  const { value, pending, error } = useQuery('wordContexts', { ...asked, offset: 0, limit: PAGE });
  const key = JSON.stringify(asked);
  const ask = useCallback(
    (offset: number, limit: number, signal?: AbortSignal) => {
      const params = { ...(JSON.parse(key) as typeof asked), offset, limit };
      return run('wordContexts', params, signal ? { signal } : {});
    },
    [key],
  );
  const pages = usePages(ask, PAGE);
  const start = value?.rows;
  const { rowAt: laterRowAt, showRange: showLater, rowsAt } = pages;
  const rowAt = useCallback(
    (i: number) => (i < PAGE ? (start?.[i] ?? null) : laterRowAt(i)),
    [start, laterRowAt],
  );
  const showRange = useCallback(
    (first: number, last: number) => {
      if (last >= PAGE) showLater(Math.max(PAGE, first), last);
    },
    [showLater],
  );
  return { rowAt, rowsAt, showRange, total: value?.total ?? 0, pending, error };
}
