import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type Key, type ReactNode } from 'react';
import { alignment, type Column, type Sort } from './column';
import { DataCell } from './DataTable';
import { HeaderCell } from './HeaderCell';
import { Skeleton } from './Skeleton';
import './data-table.css';

interface Props<Row> {
  /** The table's accessible name. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  /** The row at a place in the order shown; null while it is fetched. */
  readonly rowAt: (index: number) => Row | null;
  /** The rows from `first` to `last`, both included, came into view: have them at hand. */
  readonly onRange?: ((first: number, last: number) => void) | undefined;
  readonly sort?: Sort | null | undefined;
  /** Makes the headers of sortable columns buttons; the caller sorts. */
  readonly onSort?: ((sort: Sort) => void) | undefined;
  readonly rowKey?: ((row: Row) => Key) | undefined;
  readonly selectedKey?: Key | null | undefined;
  /** A place that is scrolled into view when it changes. */
  readonly reveal?: number | null | undefined;
  /** Any CSS height of the part that scrolls. */
  readonly height?: string | undefined;
  /** Height of each row in pixels. */
  readonly rowHeight?: number | undefined;
  readonly empty?: ReactNode;
}

/** A table of any length: only the rows in sight are in the page. */
export function VirtualTable<Row>(props: Props<Row>) {
  const { label, columns, rowCount, rowAt, onRange, sort = null, onSort, reveal, rowHeight = 32 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const visible = rows.getVirtualItems();
  const first = visible[0]?.index ?? 0;
  const last = visible.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) onRange?.(first, last);
  }, [first, last, onRange]);
  useEffect(() => {
    if (reveal !== null && reveal !== undefined) rows.scrollToIndex(reveal, { align: 'center' });
  }, [reveal, rows]);

  const present = visible.map(({ index }) => rowAt(index)).filter((row) => row !== null);
  const aligns = columns.map((column) => alignment(column, present));
  const before = visible[0]?.start ?? 0;
  const after = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="data-table virtual-table">
      <div
        ref={scroller}
        className="table-scroll"
        style={{ height: props.height ?? '24rem' }}
        tabIndex={0}
        role="group"
        aria-label={`${label}, scrolls`}
      >
        <table aria-rowcount={rowCount + 1}>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column, i) => (
                <HeaderCell
                  key={column.name}
                  column={column}
                  align={aligns[i] ?? 'start'}
                  sort={sort}
                  onSort={column.sortable ? onSort : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Space height={before} />
            {visible.map(({ index }) => (
              <VirtualRow key={index} {...props} index={index} aligns={aligns} rowHeight={rowHeight} />
            ))}
            <Space height={after} />
            {rowCount === 0 ? (
              <tr className="table-empty">
                <td colSpan={columns.length}>{props.empty ?? 'Nothing to show.'}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps<Row> extends Props<Row> {
  readonly index: number;
  readonly aligns: readonly ('start' | 'end')[];
}

function VirtualRow<Row>({ index, aligns, columns, rowAt, rowKey, selectedKey, rowHeight }: RowProps<Row>) {
  const row = rowAt(index);
  const selected = row !== null && rowKey !== undefined && rowKey(row) === selectedKey;
  return (
    <tr aria-rowindex={index + 2} aria-selected={selected || undefined} style={{ height: rowHeight }}>
      {columns.map((column, i) =>
        row === null ? (
          <td key={column.name}>
            <Skeleton />
          </td>
        ) : (
          <DataCell key={column.name} column={column} row={row} align={aligns[i] ?? 'start'} />
        ),
      )}
    </tr>
  );
}

function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return <tr aria-hidden="true" style={{ height }} />;
}
