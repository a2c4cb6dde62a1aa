import type { RunRecord } from '../../session/session';
import { AboutRun } from './AboutRun';
import { LayerInspector } from './LayerInspector';
import { LeastMoved } from './LeastMoved';
import { PooledLengths } from './PooledLengths';

/** Everything about one run beyond its curves. */
export function RunDetails({ record }: { readonly record: RunRecord }) {
  if (record.kind === 'glove') return <AboutRun record={record} />;
  return (
    <>
      <AboutRun record={record} />
      <LayerInspector record={record} />
      <div className="train-pair">
        <PooledLengths record={record} />
        <LeastMoved record={record} />
      </div>
    </>
  );
}
