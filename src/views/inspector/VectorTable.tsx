import { useMemo } from 'react';
import type { Column } from '../../widgets/column';
import { DataTable } from '../../widgets/DataTable';
import { countText } from '../../widgets/number-text';
import { dimensionColumn, shareColumn } from '../words/dimension-columns';
import type { VectorEntry } from './vector-figures';
import { floatColumn } from '../../widgets/number-columns';

interface Props {
  readonly entries: readonly VectorEntry[];
  /** Rows that ranks are among. */
  readonly ranked: number;
  readonly busy: boolean;
}

/** The numbers of a vector one by one. Copies hold every digit of them. */
export function VectorTable({ entries, ranked, busy }: Props) {
  const columns = useMemo(() => columnsOf(entries.some(({ start }) => start !== null)), [entries]);
  return (
    <>
      <div className="vector-table wrapped-heads">
        <DataTable
          label="Vector"
          rows={entries}
          rowKey={({ column }) => column}
          columns={columns}
          initialSort={{ name: 'Dimension', descending: false }}
          maxHeight="26rem"
          busy={busy}
          empty="Reading the vector …"
        />
      </div>
      <p className="hint">
        Rank: 1 = the largest value of {countText(ranked)} rows in this dimension, padding left out.
      </p>
    </>
  );
}

function columnsOf(hasStart: boolean): readonly Column<VectorEntry>[] {
  const start: readonly Column<VectorEntry>[] = [
    floatColumn('Start value', (entry) => entry.start ?? 0, { sortable: true }),
    floatColumn('Movement', (entry) => entry.moved ?? 0, { sortable: true }),
  ];
  return [
    dimensionColumn(),
    floatColumn('Value', ({ value }) => value, { sortable: true }),
    shareColumn(),
    { name: 'Rank', value: ({ rank }) => rank, align: 'end', sortable: true },
    ...(hasStart ? start : []),
  ];
}
