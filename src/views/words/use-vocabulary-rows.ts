import { useMemo } from 'react';
import type { Dataset } from '../../data/dataset';
import type { Ref } from '../../engine/protocol';
import { run } from '../../session/connection';
import { usePages } from '../../widgets/use-pages';

export type VocabularySort = 'index' | 'alphabet' | 'count';

const PAGE = 200;

/**
 * Rows of a long vocabulary, fetched page by page as they scroll into view, and whether any of its words begins like a
 * formula.
 */
export function useVocabularyRows(dataset: Ref<Dataset> | null, sort: VocabularySort, descending: boolean) {
  const ask = useMemo(
    () =>
      dataset &&
      ((offset: number, limit: number, signal?: AbortSignal) =>
        run('vocabularyPage', { dataset, sort, descending, offset, limit }, signal ? { signal } : {})),
    [dataset, sort, descending],
  );
  const { last, ...rows } = usePages(ask, PAGE);
  return { ...rows, formulas: last?.formulas ?? false };
}
