import { useMemo } from 'react';
import type { WordLookup, WordNeighbors } from '../../engine/protocol';
import { shownRun } from '../../session/recipe';
import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { useQuery, type Query } from '../../session/use-query';
import { useNeighborRules } from './use-neighbor-rules';

export type FoundWord = Extract<WordLookup, { found: true }>;

/** What is known of the selected word in the run on show. */
export interface WordView {
  readonly run: RunRecord | null;
  readonly word: string | null;
  readonly lookup: Query<WordLookup>;
  readonly neighbors: Query<WordNeighbors>;
}

/** What every tab of the inspector is given. */
export interface InspectorTabProps {
  readonly view: WordView;
  readonly found: FoundWord | null;
}

/** Asks for record and neighbours of the selected word; both answers keep their identity between renders. */
export function useWordView(): WordView {
  const run = useSession(shownRun);
  const word = useSession((state) => state.word);
  const { rules, neverTogetherIn } = useNeighborRules(run);
  const asked = run !== null && word !== null ? { vectors: run.vectors, word } : null;
  const { value: record, pending: recordPending, error: recordError } = useQuery('lookUpWord', asked);
  const {
    value: near,
    pending: nearPending,
    error: nearError,
  } = useQuery('mostSimilar', asked && { ...asked, ...rules, neverTogetherIn });
  return useMemo(
    () => ({
      run,
      word,
      lookup: { value: record, pending: recordPending, error: recordError },
      neighbors: { value: near, pending: nearPending, error: nearError },
    }),
    [run, word, record, recordPending, recordError, near, nearPending, nearError],
  );
}

/** The record on show when it is that of the selected word; null while it is on its way or unknown. */
export function foundWord({ word, lookup }: WordView): FoundWord | null {
  return lookup.value?.found && lookup.value.word === word ? lookup.value : null;
}
