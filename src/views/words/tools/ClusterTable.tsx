import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { cosineText } from '../../inspector/cosine-text';
import { WordButton } from '../../inspector/WordButton';
import { coordinateText } from '../coordinate-text';
import type { ClusterRow } from './cluster-rows';

/** Words of a cluster with group, cosine and coordinates. */
export function ClusterTable({ rows }: { readonly rows: readonly ClusterRow[] }) {
  return (
    <DataTable
      label="Cluster"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ word }) => word}
      maxHeight="22rem"
      empty="No words to compare with."
    />
  );
}

const COLUMNS: readonly Column<ClusterRow>[] = [
  {
    name: 'Word',
    value: ({ word }) => word,
    cell: ({ word }) => <WordButton word={word} />,
    align: 'start',
    cut: '12rem',
    sortable: true,
  },
  { name: 'Group', value: ({ group }) => group, align: 'start', sortable: true },
  {
    name: 'Cosine',
    value: ({ cosine }) => Number(cosine.toFixed(6)),
    cell: ({ cosine }) => cosineText(cosine),
    align: 'end',
    sortable: true,
    sortBy: ({ cosine }) => cosine,
  },
  ...['X', 'Y', 'Z'].map((name, axis) => ({
    name,
    value: ({ at }: ClusterRow) => coordinateText(at[axis]),
    align: 'end' as const,
    sortable: true,
    sortBy: ({ at }: ClusterRow) => at[axis] ?? -Infinity,
  })),
];
