import { useMemo } from 'react';
import type { WordTexts } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { textsOfRun } from './texts-of-run';

/** The texts of a run, the same object between renders; null once another corpus took their place. */
export function useTexts(run: RunRecord | null): Omit<WordTexts, 'word'> | null {
  const corpus = useSession((state) => state.corpus);
  return useMemo(() => textsOfRun({ corpus }, run), [corpus, run]);
}
