import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClassName } from '../../../data/corpus';
import type { TextPiece } from '../../../data/text-pieces';
import type { UseOfWord, UseSort, WordTexts } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import type { Column } from '../../../widgets/column';
import { CopyAllButtons } from '../../../widgets/CopyAllButtons';
import { Explain } from '../../../widgets/Explain';
import { countText } from '../../../widgets/number-text';
import { SelectField } from '../../../widgets/SelectField';
import { VirtualTable } from '../../../widgets/VirtualTable';
import { OpenedText } from './OpenedText';
import { useForWord } from './use-for-word';
import { useUses } from './use-uses';
import { walkAmong, WordText } from './WordText';

const ROW_HEIGHT = 28;
const MOST_ROWS_IN_SIGHT = 11;

const USE_SORTS: readonly { readonly value: UseSort; readonly label: string }[] = [
  { value: 'text', label: 'Order of the texts' },
  { value: 'left', label: 'Word to the left' },
  { value: 'right', label: 'Word to the right' },
  { value: 'class', label: 'Class' },
];

interface Props {
  readonly texts: Omit<WordTexts, 'word'>;
  readonly word: string;
  readonly run: RunRecord;
}

/** Every use of a word, one a line, the word aligned. */
export function Concordance({ texts, word, run }: Props) {
  const [sort, setSort] = useState<UseSort>('text');
  const [opened, setOpened] = useForWord<number | null>(word, null);
  const top = useMemo(() => ({ row: 0, of: `${word} ${sort}` }), [word, sort]);
  const { rowAt, rowsAt, showRange, total, pending, error } = useUses({ ...texts, word, sort });
  const table = useWalk();
  const columns = useMemo(() => columnsFor(run.classes, setOpened), [run.classes, setOpened]);
  return (
    <section className="why-part concordance" aria-label="Uses">
      <header>
        <h3>
          Concordance{' '}
          <Explain title="Concordance">
            Every use of the word in all texts, as written, with what stands beside it. All these uses share
            one vector: whatever the word means in a line, the model sees the same numbers. Sorted by
            neighbouring words: the next word first, then the two beyond, by their bytes; the edge of a text
            comes first.
          </Explain>
        </h3>
        <SelectField
          label="Sort by"
          value={sort}
          options={USE_SORTS.filter(({ value: name }) => name !== 'class' || run.classes.length > 0)}
          onChange={setSort}
        />
      </header>
      <p className="hint">
        {pending && total === 0
          ? 'Counting the uses…'
          : `${countText(total)} ${total === 1 ? 'use' : 'uses'}, one vector for all of these.`}
      </p>
      {error === null ? null : <p className="hint">{error}</p>}
      <div ref={table} aria-busy={pending || undefined}>
        <VirtualTable
          label="Concordance"
          columns={columns}
          rowCount={total}
          rowAt={rowAt}
          onRange={showRange}
          rowHeight={ROW_HEIGHT}
          target={top}
          height={`${(Math.min(MOST_ROWS_IN_SIGHT, Math.max(2, total)) + 1.6) * ROW_HEIGHT}px`}
          onActivate={({ document }) => setOpened(document)}
          empty={pending ? 'Reading the texts…' : 'No text of the corpus holds it.'}
        />
      </div>
      {total > 0 ? (
        <CopyAllButtons
          key={`${word} ${sort}`}
          label="Concordance"
          columns={columns}
          rowCount={total}
          rowsAt={rowsAt}
          risky
        />
      ) : null}
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

function columnsFor(
  classes: readonly ClassName[],
  open: (document: number) => void,
): readonly Column<UseOfWord>[] {
  return [
    {
      name: 'Left',
      value: ({ left }) => plainText(left),
      cell: ({ left }) => (
        <span className="concordance-side" data-side="left">
          <WordText pieces={left} />
        </span>
      ),
      align: 'end',
    },
    {
      name: 'Word',
      value: ({ written }) => written,
      cell: ({ written }) => <mark>{written}</mark>,
      align: 'start',
    },
    {
      name: 'Right',
      value: ({ right }) => plainText(right),
      cell: ({ right }) => (
        <span className="concordance-side">
          <WordText pieces={right} />
        </span>
      ),
      align: 'start',
    },
    {
      name: 'Text',
      value: ({ document }) => document + 1,
      cell: ({ document }) => (
        <button
          type="button"
          className="word-button"
          tabIndex={-1}
          title={`Read text ${document + 1} in full`}
          onClick={() => open(document)}
        >
          {countText(document + 1)}
        </button>
      ),
      align: 'end',
    },
    { name: 'Place', value: ({ position }) => position },
    ...(classes.length > 0
      ? [
          {
            name: 'Class',
            value: ({ label }: UseOfWord) =>
              label === null ? '–' : (classes[label]?.name ?? `class ${label}`),
            align: 'start' as const,
          },
        ]
      : []),
    { name: 'Part', value: ({ part }) => part, align: 'start' },
  ];
}

function plainText(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Left and right go from a row to its words and from word to word; Enter selects one. */
function useWalk() {
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
      if (row) walkAmong(event, [row, ...row.querySelectorAll<HTMLElement>('[data-word]')]);
    };
    const { current } = table;
    current?.addEventListener('keydown', walk);
    return () => current?.removeEventListener('keydown', walk);
  }, []);
  return table;
}
