import { useCallback, useRef, useState } from 'react';
import type { Dataset } from '../../data/dataset';
import type { Ref, VocabularyRow } from '../../engine/protocol';
import { run } from '../../session/connection';

export type VocabularySort = 'index' | 'alphabet' | 'count';

export interface VocabularyOrder {
  readonly sort: VocabularySort;
  readonly descending: boolean;
}

type Pages = ReadonlyMap<number, readonly VocabularyRow[]>;

interface Held {
  readonly key: string;
  readonly pages: Pages;
  /** Whether any word of the vocabulary begins like a formula. */
  readonly formulas: boolean;
}

const PAGE = 200;
const NO_PAGES: Pages = new Map();

/** Rows of a long vocabulary, fetched page by page as they scroll into view. */
export function useVocabularyRows(dataset: Ref<Dataset> | null, { sort, descending }: VocabularyOrder) {
  const key = JSON.stringify([dataset?.id, sort, descending]);
  const [held, setHeld] = useState<Held>({ key, pages: NO_PAGES, formulas: false });
  const underWay = useRef(new Set<string>());
  const pages = held.key === key ? held.pages : NO_PAGES;

  const fetchPage = useCallback(
    async (page: number) => {
      const name = `${key} ${page}`;
      if (!dataset || underWay.current.has(name)) return;
      underWay.current.add(name);
      const found = await run('vocabularyPage', {
        dataset,
        sort,
        descending,
        offset: page * PAGE,
        limit: PAGE,
      }).catch(() => null); // the dataset was replaced meanwhile; its successor asks again
      underWay.current.delete(name);
      if (!found) return;
      setHeld((before) => ({
        key,
        pages: new Map([...(before.key === key ? before.pages : NO_PAGES), [page, found.rows]]),
        formulas: found.formulas,
      }));
    },
    [dataset, sort, descending, key],
  );

  const showRange = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
        if (!pages.has(page)) void fetchPage(page);
      }
    },
    [pages, fetchPage],
  );

  const rowAt = useCallback(
    (i: number): VocabularyRow | null => pages.get(Math.floor(i / PAGE))?.[i % PAGE] ?? null,
    [pages],
  );
  return { rowAt, showRange, formulas: held.formulas };
}
