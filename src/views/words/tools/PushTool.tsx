import { useState } from 'react';
import type { PushRanking } from '../../../engine/protocol';
import { shownRun } from '../../../session/recipe';
import type { ClassifierRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { NumberField } from '../../../widgets/NumberField';
import { signedText } from '../../../widgets/number-text';
import { Section } from '../../../widgets/Section';
import { ClassMix } from '../../inspector/ClassMix';
import { classText } from '../../inspector/class-share';
import { withoutVectorText } from '../../inspector/measure-text';
import { SourceLine } from '../../inspector/SourceLine';
import { bothEnds, type RankedRow } from './push-rows';
import { PushScatter } from './PushScatter';
import { wordColumn } from '../../inspector/word-column';
import { signedColumn } from '../../../widgets/number-columns';
import './push.css';

/** Words by what each alone says to the model, and what the corpus says of them. */
export function PushTool() {
  const run = useSession(shownRun);
  if (run === null) return null;
  if (run.kind === 'classifier') return <Push run={run} />;
  return (
    <Section title="Push">
      <p className="hint">
        Push is a classifier’s answer to one word. Run {run.number} was made without labels; show a
        classifier’s run to rank words by it.
      </p>
    </Section>
  );
}

function Push({ run }: { readonly run: ClassifierRecord }) {
  const [minimumCount, setMinimumCount] = useState(5);
  const [topn, setTopn] = useState(10);
  const { value, pending, error } = useQuery('pushRanking', {
    run: run.run,
    vectors: run.vectors,
    minimumCount,
    topn,
  });
  return (
    <Section title="Push" className="push-tool">
      <SourceLine run={run} />
      <p className="hint">
        What each word alone says to the model: the words that speak most{' '}
        {run.classes.length === 2 ? 'for each class' : 'for one class, and those that hardly speak for any'}.{' '}
        {value && value.withoutDirection > 0 ? `${withoutVectorText(value.withoutDirection)}. ` : ''}
        <Explain title="Push">
          The model’s answer to a text of one word, padding left out: the logit for two classes (above 0 for{' '}
          {run.classes[1]?.name ?? 'class 1'}); with more, the largest class score less the mean of all.
          Log-odds come from counts alone. Where the two disagree, the model learned something that counts do
          not show, or saw the word too seldom.
          {run.spec.maskPadding
            ? ''
            : ` This model counts padding in the mean, so a real text of one word gets a far smaller logit: column “With padding”.`}
        </Explain>
      </p>
      <div className="push-fields">
        <NumberField
          label="Least count"
          value={minimumCount}
          min={1}
          max={1e9}
          step={1}
          onChange={setMinimumCount}
        />
        <NumberField label="Words at each end" value={topn} min={1} max={500} step={1} onChange={setTopn} />
      </div>
      {error === null ? null : <p className="hint">{error}</p>}
      <DataTable
        label="Push"
        rows={value ? bothEnds(value) : []}
        rowKey={({ word }) => word}
        columns={columnsFor(run, value)}
        maxHeight="24rem"
        busy={pending}
        empty={pending ? 'Asking the model…' : 'No word occurs that often. Lower the least count.'}
      />
      {value && value.words > 2 && run.classes.length === 2 ? <PushScatter ranking={value} /> : null}
    </Section>
  );
}

function columnsFor(run: ClassifierRecord, ranking: PushRanking | undefined): readonly Column<RankedRow>[] {
  const { classes } = run;
  const nameOf = (i: number) => classes[i]?.name ?? `class ${i}`;
  const padded = ranking?.most.some((row) => row.padded !== null) ?? false;
  return [
    { name: 'Rank', value: ({ rank }) => rank, sortable: true },
    wordColumn({ cut: '10rem' }),
    signedColumn('Push', ({ push }) => push),
    ...(padded
      ? [
          {
            name: 'With padding',
            value: (row: RankedRow) => (row.padded === null ? '–' : signedText(row.padded, 6)),
            align: 'end' as const,
          },
        ]
      : []),
    { name: 'Toward', value: ({ predicted }) => nameOf(predicted), align: 'start' },
    { name: 'Count', value: ({ count }) => count, sortable: true },
    {
      name: 'Class',
      value: ({ classCounts }) => classText(classCounts, classes),
      cell: ({ classCounts }) => <ClassMix counts={classCounts} classes={classes} />,
      align: 'start',
    },
    signedColumn('Log-odds', ({ logOdds }) => logOdds),
  ];
}
