import { useMemo } from 'react';
import { useSession } from '../../session/store';
import { planOf, type Plan } from './plan';

/** The plan of the corpus in use with the present settings. */
export function usePlan(): Plan | null {
  const corpus = useSession((state) => state.corpus);
  const dataset = useSession((state) => state.dataset);
  const settings = useSession((state) => state.settings);
  return useMemo(() => planOf(corpus, dataset, settings), [corpus, dataset, settings]);
}
