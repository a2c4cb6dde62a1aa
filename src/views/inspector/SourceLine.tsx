import type { RunRecord } from '../../session/session';
import { engineName } from '../train/about-run';
import { StaleMark } from './StaleMark';

/** Where the numbers come from: run, seed, dimension, engine; and whether the settings changed since. */
export function SourceLine({ run }: { readonly run: RunRecord }) {
  const { seed, dimension } = run.source;
  return (
    <p className="source-line">
      Run {run.number} on {run.corpusLabel}, seed {seed}, {dimension} numbers a word,{' '}
      {run.kind === 'classifier' ? engineName(run.engine.engine) : 'GloVe'}
      <StaleMark run={run} />
    </p>
  );
}
