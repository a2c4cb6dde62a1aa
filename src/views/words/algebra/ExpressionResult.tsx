import { useMemo } from 'react';
import type { ClassName } from '../../../data/corpus';
import type { ExpressionAnswer } from '../../../engine/protocol';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { classColumn } from './class-column';
import { wordColumn } from '../../inspector/word-column';
import { roundedColumn } from '../../../widgets/number-columns';

export type Answered = Extract<ExpressionAnswer, { ok: true }>;
type Row = Answered['answers'][number] & { readonly rank: number };

interface Props {
  readonly answer: Answered | null;
  readonly classes: readonly ClassName[];
  readonly busy: boolean;
}

/** The words nearest to an expression; the rank starts at 1. */
export function ExpressionResult({ answer, classes, busy }: Props) {
  const rows = useMemo(() => answer?.answers.map((row, i) => ({ ...row, rank: i + 1 })) ?? [], [answer]);
  const byProduct = rows[0]?.product !== null && rows.length > 0;
  const columns = useMemo(() => columnsFor(classes, byProduct), [classes, byProduct]);
  return (
    <DataTable
      label="Expression result"
      rows={rows}
      rowKey={({ index }) => index}
      columns={columns}
      maxHeight="22rem"
      busy={busy}
      empty={answer ? 'No word is left to compare with.' : 'No answer yet.'}
    />
  );
}

function columnsFor(classes: readonly ClassName[], byProduct: boolean): readonly Column<Row>[] {
  return [
    { name: 'Rank', value: ({ rank }) => rank },
    wordColumn({ cut: '12rem' }),
    ...(byProduct
      ? [{ name: '3CosMul', value: ({ product }: Row) => (product ?? 0).toFixed(6), align: 'end' as const }]
      : []),
    roundedColumn('Cosine', ({ cosine }) => cosine),
    { name: 'Count', value: ({ count }) => count },
    ...classColumn<Row>(classes),
  ];
}
