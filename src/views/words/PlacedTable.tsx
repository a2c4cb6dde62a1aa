import { useMemo, useState } from 'react';
import { selectWord } from '../../session/word-actions';
import { sorted, type Column, type Sort } from '../../widgets/column';
import { CopyButtons } from '../../widgets/CopyButtons';
import { VirtualTable } from '../../widgets/VirtualTable';
import { coordinateText } from './coordinate-text';
import { wordColumn } from '../inspector/word-column';

/** A word and where a map has it; no coordinates when it is not on the map. */
export interface PlacedWord {
  readonly word: string;
  readonly at: readonly number[];
}

interface Props {
  readonly label: string;
  /** Names the files that the table is saved as. */
  readonly copyLabel: string;
  readonly rows: readonly PlacedWord[];
  readonly components: 2 | 3;
  readonly height: string;
  readonly empty?: string | undefined;
}

/** Words with their coordinates, any number of them. */
export function PlacedTable({ label, copyLabel, rows, components, height, empty }: Props) {
  const [sort, setSort] = useState<Sort | null>(null);
  const columns = useMemo(() => columnsFor(components), [components]);
  const shown = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  return (
    <div className="map-table">
      <VirtualTable
        label={label}
        columns={columns}
        rowCount={shown.length}
        rowAt={(i) => shown[i] ?? null}
        sort={sort}
        onSort={setSort}
        onActivate={({ word }) => selectWord(word)}
        height={height}
        empty={empty}
      />
      <CopyButtons label={copyLabel} columns={columns} rows={shown} />
    </div>
  );
}

function columnsFor(components: 2 | 3): readonly Column<PlacedWord>[] {
  const axes = ['x', 'y', 'z'].slice(0, components);
  return [
    wordColumn({ sortable: true }),
    ...axes.map((name, k) => ({
      name,
      value: ({ at }: PlacedWord) => coordinateText(at[k]),
      align: 'end' as const,
      sortable: true,
      sortBy: ({ at }: PlacedWord) => at[k] ?? -Infinity,
    })),
  ];
}
