import { memo, useMemo, useState } from 'react';
import type { ClassName } from '../../data/corpus';
import { OOV_INDEX, PAD_INDEX } from '../../data/vocabulary';
import type { VocabularyRow } from '../../engine/protocol';
import { isStale, shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { selectWord } from '../../session/word-actions';
import type { Column, Sort } from '../../widgets/column';
import { CopyAllButtons } from '../../widgets/CopyAllButtons';
import { BarRow } from '../../widgets/BarRow';
import { VirtualTable } from '../../widgets/VirtualTable';
import { classShares, commonestClass, shareText } from '../inspector/class-share';
import { WordButton } from '../inspector/WordButton';
import { useVocabularyRows, type VocabularySort } from './use-vocabulary-rows';
import { countText } from '../../widgets/number-text';

const SORTS: Readonly<Record<string, VocabularySort>> = { Index: 'index', Word: 'alphabet', Count: 'count' };
const NO_CLASSES: readonly ClassName[] = [];

/** The whole vocabulary of the corpus and settings in use, sortable; rows are fetched as they come into view. */
export const VocabularyList = memo(function VocabularyList() {
  const dataset = useSession((state) => state.dataset);
  const classes = useSession((state) => state.corpus?.summary.classes ?? NO_CLASSES);
  const selected = useSession((state) => state.word);
  const [sort, setSort] = useState<Sort>({ name: 'Index', descending: false });
  const { rowAt, rowsAt, showRange, formulas } = useVocabularyRows(
    dataset?.ref ?? null,
    SORTS[sort.name] ?? 'index',
    sort.descending,
  );
  const columns = useMemo(() => columnsFor(classes), [classes]);
  const copied = useMemo(() => copiedColumns(classes), [classes]);
  const otherRun = useSession((state) => {
    const run = shownRun(state);
    return run && isStale(state, run) ? run.number : null;
  });
  const total = dataset?.summary.vocabularySize ?? 0;
  return (
    <>
      <p className="hint">
        {dataset
          ? `${countText(total)} rows, padding and [UNK] included`
          : 'The vocabulary appears here once a corpus is in use.'}
        {otherRun === null
          ? ''
          : `, of the corpus and settings now in use; map and tables show run ${otherRun}`}
      </p>
      <VirtualTable
        label="Vocabulary"
        columns={columns}
        rowCount={total}
        rowAt={rowAt}
        onRange={showRange}
        sort={sort}
        onSort={setSort}
        rowKey={({ token }) => token}
        selectedKey={selected}
        onActivate={({ index, token }) => {
          if (index !== PAD_INDEX) selectWord(token);
        }}
        height="100%"
        empty="No words yet."
      />
      {dataset ? (
        <CopyAllButtons
          label="Vocabulary"
          columns={copied}
          rowCount={total}
          rowsAt={rowsAt}
          risky={formulas}
        />
      ) : null}
    </>
  );
});

function columnsFor(classes: readonly ClassName[]): readonly Column<VocabularyRow>[] {
  return [
    { name: 'Index', value: ({ index }) => index, sortable: true, width: '4rem' },
    {
      name: 'Word',
      value: ({ token }) => token,
      cell: (row, tabIndex) => <Token row={row} tabIndex={tabIndex} />,
      align: 'start',
      sortable: true,
    },
    { name: 'Count', value: ({ count }) => count, sortable: true, width: '4.75rem' },
    ...(classes.length > 0
      ? [
          {
            name: 'Class',
            value: (row: VocabularyRow) => classText(row, classes),
            cell: (row: VocabularyRow) => <ClassBar row={row} classes={classes} />,
            align: 'start' as const,
            width: '3.75rem',
          },
        ]
      : []),
  ];
}

/** The counts of every class, where the list draws their mix. */
function copiedColumns(classes: readonly ClassName[]): readonly Column<VocabularyRow>[] {
  return [
    { name: 'Index', value: ({ index }) => index },
    { name: 'Word', value: ({ index, token }) => (index === PAD_INDEX ? 'padding' : token), align: 'start' },
    { name: 'Count', value: ({ count }) => count },
    ...classes.map(({ name }, k) => ({
      name: `Count in ${name}`,
      value: ({ classCounts }: VocabularyRow) => classCounts[k] ?? 0,
    })),
  ];
}

interface TokenProps {
  readonly row: VocabularyRow;
  readonly tabIndex: 0 | -1;
}

/** Padding and [UNK] stand for no word of the texts and wear a frame. */
function Token({ row: { index, token }, tabIndex }: TokenProps) {
  const button = <WordButton word={token} tabIndex={tabIndex} />;
  if (index !== PAD_INDEX && index !== OOV_INDEX) return button;
  return (
    <span className="token-special" title="Special token">
      {index === PAD_INDEX ? 'padding' : button}
      <span className="visually-hidden"> (special)</span>
    </span>
  );
}

function ClassBar({ row, classes }: { readonly row: VocabularyRow; readonly classes: readonly ClassName[] }) {
  const shares = classShares(row.classCounts, classes);
  if (shares.length === 0) return '–';
  return (
    <BarRow
      label="Class mix"
      parts={shares.map(({ name, count }) => ({ label: name, value: count }))}
      compact
    />
  );
}

function classText({ classCounts }: VocabularyRow, classes: readonly ClassName[]): string {
  const commonest = commonestClass(classCounts, classes);
  return commonest ? `${commonest.name}: ${shareText(commonest.share)}` : '–';
}
