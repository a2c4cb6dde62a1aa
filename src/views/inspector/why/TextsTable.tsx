import { useState } from 'react';
import type { ClassName } from '../../../data/corpus';
import type { TextSort, TextWithWord, WordTexts } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { countText, signedText } from '../../../widgets/number-text';
import { SelectField } from '../../../widgets/SelectField';
import { OpenedText } from './OpenedText';
import { Pager } from './Pager';
import { useForWord } from './use-for-word';

const PAGE = 100;
const NONE: readonly never[] = [];

interface Props {
  readonly texts: Omit<WordTexts, 'word'>;
  readonly word: string;
  readonly run: RunRecord;
}

/** The texts that hold a word; a press on one opens it in full. */
export function TextsTable({ texts, word, run }: Props) {
  const [sort, setSort] = useState<TextSort>(texts.run ? 'contribution' : 'text');
  const [offset, setOffset] = useForWord(word, 0);
  const [opened, setOpened] = useForWord<number | null>(word, null);
  const { value, pending, error } = useQuery('textsWithWord', { ...texts, word, sort, offset, limit: PAGE });
  const labelled = run.classes.length > 0;
  return (
    <section className="why-part" aria-label="Texts">
      <header>
        <h3>Texts with this word</h3>
        <SelectField
          label="Order of texts"
          hideLabel
          value={sort}
          options={TEXT_SORTS.filter(
            ({ value: name }) => name === 'text' || (name === 'class' ? labelled : texts.run !== null),
          )}
          onChange={(wanted) => {
            setSort(wanted);
            setOffset(0);
          }}
        />
      </header>
      {error === null ? null : <p className="hint">{error}</p>}
      <DataTable
        label="Texts with this word"
        rows={value?.rows ?? NONE}
        rowKey={({ document }) => document}
        columns={textColumns(run.classes, texts.run !== null)}
        selectedKey={opened}
        onActivate={({ document }) => setOpened(document)}
        maxHeight="20rem"
        busy={pending}
        empty={pending ? 'Reading the texts…' : 'No text of the corpus holds it.'}
      />
      <Pager unit="texts" offset={offset} limit={PAGE} total={value?.total ?? 0} onMove={setOffset} />
      {opened === null ? null : (
        <OpenedText
          texts={texts}
          run={run}
          document={opened}
          words={[word]}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

const TEXT_SORTS: readonly { readonly value: TextSort; readonly label: string }[] = [
  { value: 'contribution', label: 'Largest contribution first' },
  { value: 'probability', label: 'Surest prediction first' },
  { value: 'class', label: 'By class' },
  { value: 'text', label: 'As in the corpus' },
];

/** Columns of a table of texts, those of the model only where there is one. */
export function textColumns(classes: readonly ClassName[], model: boolean): readonly Column<TextWithWord>[] {
  const nameOf = (label: number | null) =>
    label === null ? '–' : (classes[label]?.name ?? `class ${label}`);
  return [
    {
      name: 'Text',
      value: snippetText,
      cell: (row) => <Snippet row={row} />,
      width: '9.5rem',
      align: 'start',
    },
    ...(classes.length > 0
      ? [{ name: 'Class', value: ({ label }: TextWithWord) => nameOf(label), align: 'start' as const }]
      : []),
    ...(model
      ? [
          {
            name: 'Prediction',
            value: ({ model: made }: TextWithWord) =>
              made ? `${nameOf(made.predicted)} ${made.probability.toFixed(2)}` : '–',
            align: 'start' as const,
          },
          {
            name: 'Contribution',
            value: ({ model: made }: TextWithWord) =>
              made && made.read > 0 ? signedText(made.contribution) : 'not read',
            align: 'end' as const,
          },
        ]
      : []),
    { name: 'Uses', value: ({ occurrences }) => occurrences },
    { name: 'Part', value: ({ part }) => part, align: 'start' },
    { name: 'Number', value: ({ document }) => document + 1 },
  ];
}

function snippetText({ cut, pieces }: TextWithWord): string {
  return `${cut[0] ? '… ' : ''}${pieces.map(({ text }) => text).join('')}${cut[1] ? ' …' : ''}`;
}

function Snippet({ row }: { readonly row: TextWithWord }) {
  const { cut, pieces, document } = row;
  return (
    <span className="why-snippet" title={`Text ${countText(document + 1)}: press to read it in full`}>
      {cut[0] ? '… ' : ''}
      {pieces.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text))}
      {cut[1] ? ' …' : ''}
    </span>
  );
}
