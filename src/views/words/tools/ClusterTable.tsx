import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { coordinateText } from '../coordinate-text';
import type { ClusterRow } from './cluster-rows';
import { wordColumn } from '../../inspector/word-column';
import { roundedColumn } from '../../../widgets/number-columns';

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
  wordColumn({ cut: '12rem', sortable: true }),
  { name: 'Group', value: ({ group }) => group, align: 'start', sortable: true },
  roundedColumn('Cosine', ({ cosine }) => cosine, { sortable: true }),
  ...['X', 'Y', 'Z'].map((name, axis) => ({
    name,
    value: ({ at }: ClusterRow) => coordinateText(at[axis]),
    align: 'end' as const,
    sortable: true,
    sortBy: ({ at }: ClusterRow) => at[axis] ?? -Infinity,
  })),
];
