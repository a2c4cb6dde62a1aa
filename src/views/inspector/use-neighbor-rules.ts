import type { NeighborRules, TextsAsked } from '../../engine/protocol';
import type { RunRecord, Session } from '../../session/session';
import { useSession } from '../../session/store';

/** The rules of neighbours as the visitor set them. */
export interface RulesInUse {
  readonly rules: NeighborRules;
  /** The texts of the run, while they are in use; null once another corpus took their place. */
  readonly texts: TextsAsked | null;
  /** The texts in which neighbours must not stand together; null without that filter. */
  readonly neverTogetherIn: TextsAsked | null;
}

/** The rules of neighbours for a run. */
export function useNeighborRules(run: RunRecord | null): RulesInUse {
  const topn = useSession((state) => state.topn);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const measure = useSession((state) => state.measure);
  const minimumCount = useSession((state) => state.minimumCount);
  const neverTogether = useSession((state) => state.neverTogether);
  const held = useSession((state) => holdsTexts(state, run));
  const texts = run && held ? { corpus: run.corpus, text: run.recipe.text } : null;
  return {
    rules: { topn, includeUnknown, measure, minimumCount },
    texts,
    neverTogetherIn: neverTogether ? texts : null,
  };
}

function holdsTexts({ corpus }: Session, run: RunRecord | null): boolean {
  return run !== null && corpus?.ref.id === run.corpus.id;
}
