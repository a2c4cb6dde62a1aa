import { memo, useMemo } from 'react';
import type { ClassName } from '../../data/corpus';
import type { Neighbor } from '../../data/keyed-vectors';
import type { Column } from '../../widgets/column';
import { DataTable } from '../../widgets/DataTable';
import { commonestClass, shareText } from './class-share';
import { cosineText } from './cosine-text';
import { WordButton } from './WordButton';

interface Props {
  readonly label: 'Most similar' | 'Most different';
  readonly neighbors: readonly Neighbor[];
  readonly classes: readonly ClassName[];
  readonly busy: boolean;
}

interface Row extends Neighbor {
  readonly rank: number;
}

/** Neighbours in the order given; the rank starts at 1. */
export const NeighborTable = memo(function NeighborTable({ label, neighbors, classes, busy }: Props) {
  const rows = useMemo(() => neighbors.map((neighbor, i) => ({ ...neighbor, rank: i + 1 })), [neighbors]);
  const columns = useMemo(() => columnsFor(classes), [classes]);
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ index }) => index}
      columns={columns}
      maxHeight="25rem"
      busy={busy}
      empty="No words to compare with."
    />
  );
});

function columnsFor(classes: readonly ClassName[]): readonly Column<Row>[] {
  return [
    { name: 'Rank', value: ({ rank }) => rank },
    {
      name: 'Word',
      value: ({ word }) => word,
      cell: ({ word }) => <WordButton word={word} />,
      align: 'start',
      cut: '9rem',
    },
    {
      name: 'Cosine',
      value: ({ cosine }) => Number(cosine.toFixed(6)),
      cell: ({ cosine }) => cosineText(cosine),
      align: 'end',
    },
    { name: 'Count', value: ({ count }) => count },
    {
      name: 'Class',
      value: ({ classCounts }) => classText(classCounts, classes),
      align: 'start',
      cut: '10rem',
    },
  ];
}

function classText(classCounts: readonly number[], classes: readonly ClassName[]): string {
  const commonest = commonestClass(classCounts, classes);
  return commonest ? `${commonest.name}: ${shareText(commonest.share)}` : '–';
}
