import type { Column, Sort } from './column';

interface Props<Row> {
  readonly column: Column<Row>;
  readonly align: 'start' | 'end';
  readonly sort: Sort | null;
  /** Absent: the table has one order. */
  readonly onSort?: ((sort: Sort) => void) | undefined;
}

/** A column's header; a button where the column can be sorted, largest number or first letter first. */
export function HeaderCell<Row>({ column: { name, width }, align, sort, onSort }: Props<Row>) {
  const current = sort?.name === name ? sort : null;
  const direction = current?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-align={align} style={{ width }} aria-sort={current ? direction : undefined}>
      {onSort ? (
        <button
          type="button"
          className="sort-button"
          onClick={() => onSort({ name, descending: current ? !current.descending : align === 'end' })}
        >
          {name}
          <span aria-hidden="true" className="sort-mark">
            {current ? (current.descending ? '▾' : '▴') : ''}
          </span>
        </button>
      ) : (
        name
      )}
    </th>
  );
}
