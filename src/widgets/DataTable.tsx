import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly name: string;
  /** The cell as text: what is copied, and drawn when there is no `cell`. */
  readonly value: (row: Row) => string;
  /** The cell as drawn. */
  readonly cell?: ((row: Row) => ReactNode) | undefined;
  /** Numbers stand at the right; by default a column is numeric when its first cell reads as a number. */
  readonly numeric?: boolean | undefined;
}

interface DataTableProps<Row> {
  /** The accessible name. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row, index: number) => string | number;
  /** Sentence shown instead of rows when there are none. */
  readonly empty?: string | undefined;
  /** Draws the name above the table too. */
  readonly caption?: boolean | undefined;
  readonly busy?: boolean | undefined;
}

const NUMBER = /^[−+-]?[\d,.]+(?:\s?%|e[+-]?\d+)?$/;

/** A plain table with a name, column heads that stay in sight and an empty state. */
export function DataTable<Row>({
  label,
  rows,
  columns,
  rowKey,
  empty,
  caption = false,
  busy,
}: DataTableProps<Row>) {
  const first = rows[0];
  const numeric = columns.map(
    (column) => column.numeric ?? (first !== undefined && NUMBER.test(column.value(first).trim())),
  );
  return (
    <div className="table-scroll">
      <table className="data-table" aria-busy={busy}>
        <caption className={caption ? undefined : 'visually-hidden'}>{label}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, c) => (
              <th key={name} scope="col" data-numeric={numeric[c] || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={rowKey(row, r)}>
              {columns.map(({ name, value, cell }, c) => (
                <td key={name} data-numeric={numeric[c] || undefined}>
                  {cell ? cell(row) : value(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty !== undefined ? <p className="table-empty">{empty}</p> : null}
    </div>
  );
}
