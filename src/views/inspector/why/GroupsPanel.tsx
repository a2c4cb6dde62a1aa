import { useState } from 'react';
import type { SenseColumn, UseGroup, UseGroups, WordTexts } from '../../../engine/protocol';
import type { LoadedCorpus, RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../widgets/Button';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { NumberField } from '../../../widgets/NumberField';
import { countText, percentText, signedText } from '../../../widgets/number-text';
import { WordButton } from '../WordButton';

interface Props {
  readonly texts: Omit<WordTexts, 'word'>;
  readonly word: string;
  readonly run: RunRecord;
}

/** Uses of a word grouped by what stands around them, when it is asked for. */
export function GroupsPanel({ texts, word, run }: Props) {
  const [groups, setGroups] = useState(4);
  const [asked, setAsked] = useState(false);
  const corpus = useSession((state) => state.corpus);
  const senses = corpus ? senseColumnOf(corpus) : null;
  const params = { ...texts, word, groups, seed: run.source.seed, senses };
  const { value, pending, error } = useQuery('groupUses', asked ? params : null);
  return (
    <section className="why-part" aria-label="Groups">
      <h3>
        Groups of uses{' '}
        <Explain title="Groups of uses">
          One vector for all of these uses is some average of what the word means in them. The uses can still
          be told apart by their company: for each, the mean of the vectors of the words within 5 places (the
          word itself left out), less the mean over all uses, made to length 1; then k-means (seed{' '}
          {run.source.seed}). Words near: those that stand near the group’s uses more than near the others.
        </Explain>
      </h3>
      <div className="why-groups-fields">
        <NumberField label="Groups" value={groups} min={2} max={6} step={1} onChange={setGroups} />
        <Button aria-pressed={asked} onClick={() => setAsked(!asked)}>
          {asked ? 'Hide the groups' : 'Group the uses'}
        </Button>
      </div>
      {error === null ? null : <p className="hint">{error}</p>}
      {asked && value ? <Groups found={value} run={run} busy={pending} /> : null}
    </section>
  );
}

/** The column named `sense`, when the table has one. */
function senseColumnOf({ table, columns, summary }: LoadedCorpus): SenseColumn | null {
  const column = summary.columnNames.findIndex((name) => name.trim().toLowerCase() === 'sense');
  return column < 0 ? null : { table, column, labelColumn: columns.label };
}

function Groups({
  found,
  run,
  busy,
}: {
  readonly found: UseGroups;
  readonly run: RunRecord;
  readonly busy: boolean;
}) {
  const rows = found.groups.map((group, i) => ({ ...group, number: i + 1 }));
  const mixed = rows.some(({ senses }) => senses.length > 0);
  return (
    <>
      <p className="hint">
        {groupsSentence(found)}
        {run.kind === 'classifier'
          ? ' These vectors know words by their effect on the label, so the groups follow the classes more than the senses.'
          : ''}
      </p>
      <DataTable
        label="Groups of uses"
        rows={rows}
        rowKey={({ number }) => number}
        busy={busy}
        columns={[
          { name: 'Group', value: ({ number }) => number },
          { name: 'Uses', value: ({ uses }) => uses },
          {
            name: 'Words near',
            value: ({ contexts }) => contexts.map(({ word }) => word).join(', '),
            cell: ({ contexts }, tab) => (
              <span className="why-contexts">
                {contexts.map(({ word }) => (
                  <WordButton key={word} word={word} tabIndex={tab} />
                ))}
              </span>
            ),
            align: 'start',
          },
          ...(mixed || run.classes.length > 0
            ? [
                {
                  name: mixed ? 'Sense' : 'Class',
                  width: '7rem',
                  value: (row: UseGroup) => (mixed ? sensesText(row) : classesText(row, run)),
                  align: 'start' as const,
                },
              ]
            : []),
          {
            name: 'For instance',
            value: ({ examples }) => exampleText(examples[0]),
            align: 'start',
            cut: '16rem',
          },
        ]}
      />
    </>
  );
}

function groupsSentence({ agreement, left, grouped, total }: UseGroups): string {
  const said = [`One vector for all ${countText(total)} uses, in every group.`];
  if (grouped < total) said.push(`${countText(grouped)} of them, evenly chosen, are grouped.`);
  if (left > 0) said.push(`${countText(left)} have no known word near them and are left out.`);
  if (agreement) {
    said.push(
      `Agreement with the ${agreement.senses} senses of the column “sense”: adjusted Rand index ${signedText(agreement.randIndex, 3)} (1 the same groups, 0 chance), purity ${percentText(agreement.purity)}.`,
    );
  }
  return said.join(' ');
}

function sensesText({ senses }: UseGroup): string {
  return senses.map(({ sense, count }) => `${sense} ${countText(count)}`).join(', ');
}

function classesText({ byClass }: UseGroup, { classes }: RunRecord): string {
  return byClass.map((count, i) => `${classes[i]?.name ?? `class ${i}`} ${countText(count)}`).join(', ');
}

function exampleText(use: UseGroup['examples'][number] | undefined): string {
  if (!use) return '–';
  const join = (pieces: typeof use.left) => pieces.map(({ text }) => text).join('');
  return `${join(use.left)}${use.written}${join(use.right)}`.trim();
}
