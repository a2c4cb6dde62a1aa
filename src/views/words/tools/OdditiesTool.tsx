import { useMemo, useState } from 'react';
import type { Oddities, Oddity, OddityKind, OddityList } from '../../../engine/protocol';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { NumberField } from '../../../widgets/NumberField';
import { countText } from '../../../widgets/number-text';
import { Section } from '../../../widgets/Section';
import { SelectField } from '../../../widgets/SelectField';
import { StatGrid } from '../../../widgets/StatGrid';
import { SourceLine } from '../../inspector/SourceLine';
import { kindsOf, oddityCounts, ODDITY_TEXTS, oddityValue } from './oddity-lists';
import { wordColumn } from '../../inspector/word-column';
import './oddities.css';

/** Words whose vectors stand out, one list a kind. */
export function OdditiesTool() {
  const run = useSession(shownRun);
  return run ? <Found key={run.number} run={run} /> : null;
}

function Found({ run }: { readonly run: RunRecord }) {
  const [limit, setLimit] = useState(20);
  const [asked, setKind] = useState<OddityKind | null>(null);
  const classifier = run.kind === 'classifier' ? run.run : null;
  const { value, pending, error } = useQuery('oddities', { vectors: run.vectors, run: classifier, limit });
  const kinds = value ? kindsOf(value) : [];
  const kind = asked ?? kinds[0] ?? 'smallestNorm';
  return (
    <Section title="Oddities">
      <SourceLine run={run} />
      <p className="hint">
        Words that stand out by their vectors alone. Rare words, names and leftovers of the text gather here.
        {classifier ? '' : ' GloVe keeps no start, so movement is not known for this run.'}
      </p>
      {error === null ? null : <p className="hint">{error}</p>}
      {value ? <StatGrid items={oddityCounts(value)} /> : null}
      <div className="tool-row oddities-fields">
        <SelectField
          label="Kind of oddity"
          value={kind}
          options={kinds.map((each) => ({ value: each, label: labelOf(each, value) }))}
          onChange={setKind}
        />
        <NumberField label="Rows of the list" value={limit} min={1} max={1000} step={1} onChange={setLimit} />
      </div>
      <p className="hint">
        {ODDITY_TEXTS[kind].hint}
        {value?.frozen && (kind === 'neverUpdated' || kind === 'leastMoved')
          ? ' The embedding matrix was frozen in this run: every word vector is where it started.'
          : ''}
      </p>
      <OddityTable kind={kind} list={value?.lists[kind] ?? null} busy={pending} />
    </Section>
  );
}

/** Lists of yes or no say how many there are. */
function labelOf(kind: OddityKind, value: Oddities | undefined): string {
  const { label, value: header } = ODDITY_TEXTS[kind];
  const list = value?.lists[kind];
  return list && (header === null || kind === 'duplicates') ? `${label} (${countText(list.total)})` : label;
}

interface TableProps {
  readonly kind: OddityKind;
  readonly list: OddityList | null;
  readonly busy: boolean;
}

interface Row extends Oddity {
  readonly rank: number;
}

function OddityTable({ kind, list, busy }: TableProps) {
  const rows = useMemo(() => list?.rows.map((row, i) => ({ ...row, rank: i + 1 })) ?? [], [list]);
  const columns = useMemo(() => columnsOf(kind), [kind]);
  return (
    <>
      <DataTable
        label="Oddities"
        rows={rows}
        rowKey={({ index }) => index}
        maxHeight="24rem"
        busy={busy}
        empty={list ? 'None.' : 'Looking …'}
        columns={columns}
      />
      {list && list.rows.length < list.total ? (
        <p className="hint">
          The first {countText(list.rows.length)} of {countText(list.total)}.
        </p>
      ) : null}
    </>
  );
}

function columnsOf(kind: OddityKind): readonly Column<Row>[] {
  const { value: header } = ODDITY_TEXTS[kind];
  return [
    { name: 'Rank', value: ({ rank }) => rank },
    wordColumn({ cut: '12rem' }),
    { name: 'Index', value: ({ index }) => index },
    { name: 'Count', value: ({ count }) => count },
    ...(kind === 'duplicates' ? [{ name: 'Group', value: ({ group }: Row) => group }] : []),
    ...(header === null
      ? []
      : [{ name: header, value: ({ value }: Row) => oddityValue(kind, value), align: 'end' as const }]),
  ];
}
