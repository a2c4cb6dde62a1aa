import type { RunRecord } from '../../session/session';
import { StaleMark } from './StaleMark';

/** Which vectors a table is made of, in a few words beside its name; marked once the settings changed. */
export function SourceTag({ run }: { readonly run: RunRecord }) {
  const { seed, dimension } = run.source;
  const kind = run.kind === 'classifier' ? 'classifier' : 'GloVe';
  return (
    <small className="source-tag" title={`Run ${run.number} on ${run.corpusLabel}`}>
      Run {run.number}, {kind}, seed {seed}, {dimension} dimensions
      <StaleMark run={run} />
    </small>
  );
}
