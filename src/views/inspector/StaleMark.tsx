import { isStale } from '../../session/recipe';
import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';

/** Marks what a run gave once the corpus or the settings have changed. */
export function StaleMark({ run }: { readonly run: RunRecord }) {
  const stale = useSession((state) => isStale(state, run));
  if (!stale) return null;
  return (
    <strong className="stale" title="Corpus or settings changed since this run. Train again to renew it.">
      stale
    </strong>
  );
}
