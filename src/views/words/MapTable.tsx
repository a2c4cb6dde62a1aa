import { useMemo, useState } from 'react';
import type { MapState } from '../../session/session';
import { selectWord } from '../../session/word-actions';
import { sorted, type Column, type Sort } from '../../widgets/column';
import { CopyButtons } from '../../widgets/CopyButtons';
import { VirtualTable } from '../../widgets/VirtualTable';
import { coordinateText } from './coordinate-text';
import { WordButton } from '../inspector/WordButton';

interface PlacedWord {
  readonly word: string;
  readonly at: readonly number[];
}

interface Props {
  readonly map: MapState;
  /** 1 for each point that the picture draws; null for all. */
  readonly visible: Uint8Array | null;
}

/** The map as numbers: every word drawn with its coordinates. */
export function MapTable({ map, visible }: Props) {
  const { words, positions, options } = map;
  const [sort, setSort] = useState<Sort | null>(null);
  const columns = useMemo(() => columnsFor(options.components), [options.components]);
  const placed = useMemo(
    () =>
      (positions ? place(words.words, positions, options.components) : []).filter(
        (_, i) => visible === null || visible[i] === 1,
      ),
    [words, positions, options.components, visible],
  );
  const rows = useMemo(() => sorted(placed, columns, sort), [placed, columns, sort]);
  return (
    <div className="map-table">
      <VirtualTable
        label="Word map as a table"
        columns={columns}
        rowCount={rows.length}
        rowAt={(i) => rows[i] ?? null}
        sort={sort}
        onSort={setSort}
        onActivate={({ word }) => selectWord(word)}
        height="100%"
      />
      <CopyButtons label="Word map" columns={columns} rows={rows} />
    </div>
  );
}

function place(words: readonly string[], positions: Float32Array, components: number): readonly PlacedWord[] {
  return words.map((word, i) => ({
    word,
    at: [...positions.subarray(i * components, (i + 1) * components)],
  }));
}

function columnsFor(components: 2 | 3): readonly Column<PlacedWord>[] {
  const axes = ['x', 'y', 'z'].slice(0, components);
  return [
    {
      name: 'Word',
      value: ({ word }) => word,
      cell: ({ word }, tabIndex) => <WordButton word={word} tabIndex={tabIndex} />,
      align: 'start',
      sortable: true,
    },
    ...axes.map((name, k) => ({
      name,
      value: ({ at }: PlacedWord) => coordinateText(at[k]),
      align: 'end' as const,
      sortable: true,
      sortBy: ({ at }: PlacedWord) => at[k] ?? 0,
    })),
  ];
}
