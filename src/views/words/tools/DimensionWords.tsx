import { useMemo } from 'react';
import type { ValuedWord } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { DataTable } from '../../../widgets/DataTable';
import { dimensionName } from '../map-methods';
import { wordColumn } from '../../inspector/word-column';
import { floatColumn } from '../../../widgets/number-columns';

interface Props {
  readonly run: RunRecord;
  readonly column: number;
  readonly topn: number;
}

const NONE: readonly ValuedWord[] = [];

/** The words with the largest and the smallest values in one dimension. */
export function DimensionWords({ run, column, topn }: Props) {
  const { value, pending, error } = useQuery('dimensionWords', { vectors: run.vectors, column, topn });
  return (
    <>
      {error === null ? null : <p className="hint">{error}</p>}
      <div className="dimension-words">
        <Ends label="Top words" words={value?.top ?? NONE} column={column} busy={pending} />
        <Ends label="Bottom words" words={value?.bottom ?? NONE} column={column} busy={pending} />
      </div>
    </>
  );
}

interface EndsProps {
  readonly label: 'Top words' | 'Bottom words';
  readonly words: readonly ValuedWord[];
  readonly column: number;
  readonly busy: boolean;
}

function Ends({ label, words, column, busy }: EndsProps) {
  const rows = useMemo(() => words.map((word, i) => ({ ...word, rank: i + 1 })), [words]);
  return (
    <div>
      <h3>
        {label} in {dimensionName(column)}
      </h3>
      <DataTable
        label={label}
        rows={rows}
        rowKey={({ index }) => index}
        maxHeight="24rem"
        busy={busy}
        columns={[
          { name: 'Rank', value: ({ rank }) => rank },
          wordColumn({ cut: '9rem' }),
          floatColumn('Value', ({ value }: (typeof rows)[number]) => value),
          { name: 'Count', value: ({ count }) => count },
        ]}
      />
    </div>
  );
}
