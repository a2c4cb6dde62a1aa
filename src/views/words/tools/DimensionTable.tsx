import { useMemo } from 'react';
import type { DimensionRecord } from '../../../engine/protocol';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { countText, sixDecimals } from '../../../widgets/number-text';
import { dimensionColumn, shareColumn } from '../dimension-columns';

interface Props {
  readonly dimensions: readonly DimensionRecord[];
  /** Words that correlations are over. */
  readonly correlated: number;
  readonly chosen: number;
  readonly onChoose: (column: number) => void;
  readonly busy: boolean;
}

/** Figures of every dimension; a row chooses it. */
export function DimensionTable({ dimensions, correlated, chosen, onChoose, busy }: Props) {
  const columns = useMemo(() => columnsOf(correlated > 0), [correlated]);
  return (
    <>
      <div className="wrapped-heads">
        <DataTable
          label="Dimensions"
          rows={dimensions}
          rowKey={({ column }) => column}
          selectedKey={chosen}
          onActivate={({ column }) => onChoose(column)}
          initialSort={{ name: 'Dimension', descending: false }}
          maxHeight="18rem"
          busy={busy}
          empty="Adding up …"
          columns={columns}
        />
      </div>
      {correlated > 0 ? (
        <p className="hint">
          Correlation with the label over {countText(correlated)} words.{' '}
          <Explain title="Correlation with the label">
            Pearson’s correlation between the values of the column and the words’ log-odds, log((n₁ + ½) / (N₁
            + ½)) − log((n₀ + ½) / (N₀ + ½)), n counting the word and N all words in texts of the class (1)
            and of all others (0). 1 or −1: the column says how a word goes with the label. With more than two
            classes the one with the strongest correlation is named.
          </Explain>
        </p>
      ) : null}
    </>
  );
}

function columnsOf(labelled: boolean): readonly Column<DimensionRecord>[] {
  return [
    dimensionColumn(),
    shareColumn(),
    {
      name: 'Mean',
      value: ({ mean }) => sixDecimals(mean),
      sortBy: ({ mean }) => mean,
      align: 'end',
      sortable: true,
    },
    {
      name: 'Standard deviation',
      value: ({ deviation }) => sixDecimals(deviation),
      sortBy: ({ deviation }) => deviation,
      align: 'end',
      sortable: true,
    },
    ...(labelled
      ? [
          {
            name: 'Correlation with label',
            value: correlationText,
            sortBy: ({ correlation }: DimensionRecord) => correlation?.value ?? 0,
            align: 'end' as const,
            width: '7rem',
            sortable: true,
          },
          {
            name: 'Label',
            value: ({ correlation }: DimensionRecord) => correlation?.class.name ?? '–',
            align: 'start' as const,
            cut: '8rem',
          },
        ]
      : []),
  ];
}

function correlationText({ correlation }: DimensionRecord): string {
  if (correlation === null) return '–';
  return sixDecimals(correlation.value);
}
