import { isStale } from '../../session/recipe';
import { useSession } from '../../session/store';
import { showRun } from '../../session/train-actions';
import { Button } from '../../widgets/Button';
import { Section } from '../../widgets/Section';
import { DataTable } from '../../widgets/DataTable';
import { engineName, settingsText } from './about-run';
import { percentText } from '../../widgets/number-text';
import { duration } from './format';

/** The runs of this session, newest first, and which one Words shows. */
export function RunsTable() {
  const runs = useSession((state) => state.runs);
  const shown = useSession((state) => state.shownRun);
  const stale = useSession((state) =>
    state.runs
      .filter((run) => isStale(state, run))
      .map(({ number }) => number)
      .join(' '),
  );
  const staleRuns = new Set(stale.split(' ').filter(Boolean).map(Number));
  return (
    <Section title="Runs">
      <DataTable
        label="Runs"
        selectedKey={shown}
        rows={runs.toReversed()}
        rowKey={({ number }) => number}
        empty="No run yet."
        columns={[
          { name: 'Run', value: ({ number }) => number },
          {
            name: 'Corpus',
            value: ({ corpusLabel, demonstration }) =>
              demonstration ? `${corpusLabel} (demonstration)` : corpusLabel,
          },
          {
            name: 'Settings',
            value: settingsText,
            cell: (record) => <div className="train-run-settings">{settingsText(record)}</div>,
          },
          {
            name: 'Best validation accuracy',
            value: (run) => (run.kind === 'classifier' && run.best ? percentText(run.best.valAccuracy) : '–'),
          },
          {
            name: 'Engine',
            value: (run) => (run.kind === 'classifier' ? engineName(run.engine.engine) : 'GloVe'),
          },
          { name: 'Time', value: ({ seconds }) => duration(seconds) },
          {
            name: 'State',
            value: ({ number }) => (staleRuns.has(number) ? 'stale: settings changed since' : 'as set now'),
          },
          {
            name: 'In Words',
            value: ({ number }) => (number === shown ? 'shown' : ''),
            cell: ({ number }) =>
              number === shown ? (
                '✓ shown'
              ) : (
                <Button onClick={() => showRun(number)}>{`Show run ${number}`}</Button>
              ),
          },
        ]}
      />
      <p className="hint">The last five runs are kept.</p>
    </Section>
  );
}
