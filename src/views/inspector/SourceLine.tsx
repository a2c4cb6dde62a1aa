import { isStale } from '../../session/recipe';
import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { engineName } from '../train/about-run';

/** Where the numbers come from: run, seed, dimension, engine; and whether the settings changed since. */
export function SourceLine({ run }: { readonly run: RunRecord }) {
  const stale = useSession((state) => isStale(state, run));
  const { seed, dimension } = run.source;
  return (
    <p className="source-line">
      Run {run.number} on {run.corpusLabel}, seed {seed}, {dimension} numbers a word,{' '}
      {run.kind === 'classifier' ? engineName(run.engine.engine) : 'GloVe'}
      {stale ? (
        <strong className="stale" title="Corpus or settings changed since this run. Train again to renew it.">
          stale
        </strong>
      ) : null}
    </p>
  );
}
