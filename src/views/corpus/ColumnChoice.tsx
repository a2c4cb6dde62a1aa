import { chooseColumns, takeDraft } from '../../session/corpus-actions';
import type { OpenedTable } from '../../session/session';
import { useSession } from '../../session/store';
import { goTo } from '../../session/word-actions';
import { Button } from '../../widgets/Button';
import { Notice } from '../../widgets/Notice';
import { Section } from '../../widgets/Section';
import { SelectField } from '../../widgets/SelectField';
import { countText } from '../../widgets/number-text';
import { bytesText } from './format';

const NONE = 'none';

/** Which column holds the texts and which the labels. */
export function ColumnChoice({ table }: { readonly table: OpenedTable }) {
  const columns = useSession((state) => state.columns);
  const draft = useSession((state) => state.draft);
  const draftError = useSession((state) => state.draftError);
  const counting = useSession((state) => state.jobs.some(({ slot }) => slot === 'corpus'));
  const inUse = useSession((state) => state.corpus !== null && state.corpus.ref.id === state.draft?.ref.id);
  const { rowCount, skippedCount, bytes } = table.report;
  const names = table.report.columns.map(({ name }, index) => ({ value: String(index), label: name }));
  const distinctIn = (column: number | null) => {
    const distinct = table.report.columns[column ?? -1]?.distinct;
    if (distinct === undefined) return undefined;
    return distinct > 1000 ? 'over 1,000 distinct' : `${countText(distinct)} distinct`;
  };
  return (
    <Section title={table.source.label}>
      <p>
        <strong>{countText(rowCount)}</strong> rows read, <strong>{countText(skippedCount)}</strong> skipped,{' '}
        {bytesText(bytes)}
      </p>
      <div className="field-grid">
        <SelectField
          label="Text column"
          value={String(columns.text)}
          options={names}
          hint={distinctIn(columns.text)}
          onChange={(value) => void chooseColumns({ ...columns, text: Number(value) })}
        />
        <SelectField
          label="Label column"
          value={columns.label === null ? NONE : String(columns.label)}
          options={[{ value: NONE, label: 'None' }, ...names]}
          hint={distinctIn(columns.label)}
          onChange={(value) =>
            void chooseColumns({ ...columns, label: value === NONE ? null : Number(value) })
          }
        />
      </div>
      {draftError ? <Notice kind="error">{draftError}</Notice> : null}
      {!draft && !draftError && !counting ? (
        <Notice
          kind="warning"
          action={<Button onClick={() => void chooseColumns(columns)}>Count again</Button>}
        >
          Counting the words was stopped; without it the texts cannot be used.
        </Notice>
      ) : null}
      {draft?.summary.obstacles.map((obstacle) => (
        <Notice key={obstacle} kind="warning">
          {obstacle}
        </Notice>
      ))}
      <div className="open-row">
        <Button
          kind="primary"
          disabled={!draft || inUse}
          onClick={() => {
            takeDraft();
            goTo('train');
          }}
        >
          Use this corpus
        </Button>
        <span className="hint">
          {inUse ? 'In use: training and words refer to it.' : 'The corpus in use stays until then.'}
        </span>
      </div>
    </Section>
  );
}
