import { useState } from 'react';
import type { RunRecord } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { DataTable } from '../../widgets/DataTable';
import { countText } from '../../widgets/number-text';
import { dimensionName } from '../words/map-methods';
import { oneHotText } from './vector-figures';
import { floatColumn } from '../../widgets/number-columns';

interface Props {
  readonly run: RunRecord;
  readonly word: string;
}

/** One-hot vector times embedding matrix, with every product made: the row of the word. */
export function OneHotDemo({ run, word }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>One-hot × matrix = the row</summary>
      {open ? <Product run={run} word={word} /> : null}
    </details>
  );
}

function Product({ run, word }: Props) {
  const { value, pending, error } = useQuery('oneHotProduct', { vectors: run.vectors, word });
  if (error !== null) return <p className="hint">{error}</p>;
  if (!value) return <p className="hint">Multiplying …</p>;
  const { index, rows, columns, product, row, largestDifference } = value;
  return (
    <div className="one-hot-product" aria-busy={pending}>
      <p>
        “{value.word}” has index {countText(index)} of {countText(rows)}. Its one-hot vector is{' '}
        <code>{oneHotText(index, rows)}</code>, with the 1 at index {countText(index)}.
      </p>
      <p role="status" aria-label="One-hot product">
        One-hot vector × embedding matrix: {countText(rows)} × {countText(columns)} ={' '}
        {countText(rows * columns)} products made and added up. Largest difference from row {countText(index)}{' '}
        of the matrix: <strong>{largestDifference}</strong>.
      </p>
      <p className="hint">
        All products but those of one row are with 0, so looking the row up gives the same.
      </p>
      <DataTable
        label="One-hot product"
        rows={Array.from(row, (own, column) => ({ column, own, made: product[column]! }))}
        rowKey={({ column }) => column}
        maxHeight="16rem"
        columns={[
          { name: 'Dimension', value: ({ column }) => dimensionName(column), align: 'start' },
          floatColumn('Product', ({ made }: { readonly made: number }) => made),
          floatColumn('Row', ({ own }: { readonly own: number }) => own),
          { name: 'Difference', value: ({ made, own }) => made - own, align: 'end' },
        ]}
      />
    </div>
  );
}
