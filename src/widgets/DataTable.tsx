import { useMemo, useState, type Key, type KeyboardEvent, type ReactNode } from 'react';
import { rowForKey } from './active-row';
import { alignment, cellText, sorted, type Column, type Sort } from './column';
import { CopyButtons } from './CopyButtons';
import { HeaderCell } from './HeaderCell';
import './data-table.css';

interface Props<Row> {
  /** The table's accessible name. */
  readonly label: string;
  /** Shows the name above the table. */
  readonly showLabel?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  /** Order at first; sortable columns let the reader change it. */
  readonly initialSort?: Sort | undefined;
  /** Key of the row that is shown as selected. */
  readonly selectedKey?: Key | null | undefined;
  /** Called on a click in a row, or Enter on it; rows can then be reached by keyboard. */
  readonly onActivate?: ((row: Row) => void) | undefined;
  /** Cells of a last line, one a column. */
  readonly footer?: readonly ReactNode[] | undefined;
  /** Stands in for the rows when there are none. */
  readonly empty?: ReactNode;
  /** Rows are being fetched; those shown are the previous ones. */
  readonly busy?: boolean | undefined;
  /** CSS height above which the rows scroll under a fixed header. */
  readonly maxHeight?: string | undefined;
  /** Default true: buttons that copy the rows. */
  readonly copyable?: boolean | undefined;
}

/** A table of up to some thousands of rows. For more, `VirtualTable`. */
export function DataTable<Row>(props: Props<Row>) {
  const {
    label,
    showLabel,
    columns,
    rows,
    busy,
    maxHeight,
    copyable = true,
    empty = 'Nothing to show.',
  } = props;
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null);
  const shown = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  const aligns = useMemo(() => columns.map((column) => alignment(column, rows)), [columns, rows]);
  return (
    <div className="data-table" aria-busy={busy || undefined}>
      <div className="table-scroll" style={{ maxHeight }} {...scrollable(label, maxHeight)}>
        <table>
          <caption className={showLabel ? undefined : 'visually-hidden'}>{label}</caption>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <HeaderCell
                  key={column.name}
                  column={column}
                  align={aligns[i] ?? 'start'}
                  sort={sort}
                  onSort={column.sortable ? setSort : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              <DataRow key={props.rowKey(row)} {...props} row={row} aligns={aligns} stop={i === 0} />
            ))}
            {shown.length === 0 ? (
              <tr className="table-empty">
                <td colSpan={columns.length}>{empty}</td>
              </tr>
            ) : null}
          </tbody>
          {props.footer ? (
            <tfoot>
              <tr>
                {columns.map(({ name }, i) => (
                  <td key={name} data-align={aligns[i]}>
                    {props.footer?.[i]}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {copyable && rows.length > 0 ? <CopyButtons label={label} columns={columns} rows={shown} /> : null}
    </div>
  );
}

interface RowProps<Row> extends Props<Row> {
  readonly row: Row;
  readonly aligns: readonly ('start' | 'end')[];
  /** Tab stops at one row, the first; arrow keys lead to the others. */
  readonly stop: boolean;
}

function DataRow<Row>({ row, columns, aligns, stop, rowKey, selectedKey, onActivate }: RowProps<Row>) {
  const selected = selectedKey !== null && selectedKey !== undefined && rowKey(row) === selectedKey;
  return (
    <tr
      aria-selected={selected || undefined}
      {...(onActivate ? activation(stop, () => onActivate(row)) : {})}
    >
      {columns.map((column, i) => (
        <DataCell key={column.name} column={column} row={row} align={aligns[i] ?? 'start'} />
      ))}
    </tr>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly align: 'start' | 'end';
  readonly tabIndex?: 0 | -1;
}

/** One cell, shared by both kinds of table. */
export function DataCell<Row>({ column, row, align, tabIndex = 0 }: CellProps<Row>) {
  const text = cellText(column.value(row));
  const content = column.cell ? column.cell(row, tabIndex) : text;
  if (!column.cut) return <td data-align={align}>{content}</td>;
  return (
    <td data-align={align} title={text}>
      <span className="cell-cut" style={{ maxInlineSize: column.cut }}>
        {content}
      </span>
    </td>
  );
}

/** Rows that Page Up and Page Down leap over. */
const PAGE = 10;

/** A click anywhere in a row counts, except on a control of its own. */
function activation(stop: boolean, activate: () => void) {
  return {
    tabIndex: stop ? 0 : -1,
    'data-active': true,
    onClick: ({ target }: { readonly target: EventTarget }) => {
      if (!(target instanceof Element && target.closest('a, button, input, select, label'))) activate();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const { key, target, currentTarget } = event;
      if (target !== currentTarget) return;
      if (key === 'Enter') return activate();
      const rows = [...(currentTarget.parentElement?.querySelectorAll<HTMLElement>(':scope > tr') ?? [])];
      const next = rowForKey(key, rows.indexOf(currentTarget), rows.length, PAGE);
      if (next === null) return;
      event.preventDefault();
      rows[next]?.focus();
    },
  };
}

/** A part that scrolls by itself must be reachable by keyboard. */
function scrollable(label: string, maxHeight: string | undefined) {
  return maxHeight ? { tabIndex: 0, role: 'group', 'aria-label': `${label}, scrolls` } : {};
}
