import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  Fragment,
  useCallback,
  useEffect,
  useRef,
  type KeyboardEvent,
  type Key,
  type ReactNode,
} from 'react';
import { withActive } from './active-row';
import { alignment, type Column, type Sort } from './column';
import { DataCell } from './DataTable';
import { HeaderCell } from './HeaderCell';
import { Skeleton } from './Skeleton';
import { useActiveRow } from './use-active-row';
import './data-table.css';

/** Rows in the page beyond each edge of the part in sight. */
const OVERSCAN = 8;

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
  /** Enter or Space was pressed on a row. Controls in its cells are for the mouse. */
  readonly onActivate: (row: Row) => void;
  /** Any CSS height of the part that scrolls. */
  readonly height?: string | undefined;
  /** Height of each row in pixels. */
  readonly rowHeight?: number | undefined;
  /** A row to bring into view; each new object asks again. */
  readonly target?: { readonly row: number } | null | undefined;
  readonly empty?: ReactNode;
}

/**
 * A table of any length: only the rows in sight are in the page. Tab stops at one row; arrows, Page Up, Page Down,
 * Home and End move it.
 */
export function VirtualTable<Row>(props: Props<Row>) {
  const { label, columns, rowCount, rowAt, onRange, sort = null, onSort, rowHeight = 32, target } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { active, setActive, onKeyDown } = useActiveRow(scroller, rowCount, rowHeight);
  const rangeExtractor = useCallback(
    (range: Range) => withActive(defaultRangeExtractor(range), active, range.count),
    [active],
  );
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  useEffect(() => {
    if (!target) return;
    setActive(target.row);
    rows.scrollToIndex(target.row, { align: 'center' });
  }, [target, rows, setActive]);
  const visible = rows.getVirtualItems();
  const first = Math.max(0, (rows.range?.startIndex ?? 0) - OVERSCAN);
  const last = Math.min(rowCount - 1, (rows.range?.endIndex ?? -1 - OVERSCAN) + OVERSCAN);
  useEffect(() => {
    if (last >= first) onRange?.(first, last);
  }, [first, last, onRange]);

  const present = visible.map(({ index }) => rowAt(index)).filter((row) => row !== null);
  const aligns = columns.map((column) => alignment(column, present));
  const after = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="data-table virtual-table">
      <div ref={scroller} className="table-scroll" style={{ height: props.height ?? '24rem' }}>
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
            {visible.map(({ index, start }, i) => (
              <Fragment key={index}>
                <Space height={start - (visible[i - 1]?.end ?? 0)} />
                <VirtualRow
                  {...props}
                  index={index}
                  aligns={aligns}
                  rowHeight={rowHeight}
                  active={index === active}
                  onFocus={() => setActive(index)}
                  onKeyDown={onKeyDown}
                />
              </Fragment>
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
  readonly active: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function VirtualRow<Row>(props: RowProps<Row>) {
  const { index, aligns, columns, rowAt, rowKey, selectedKey, rowHeight, active, onActivate } = props;
  const row = rowAt(index);
  const selected = row !== null && rowKey !== undefined && rowKey(row) === selectedKey;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected || undefined}
      style={{ height: rowHeight }}
      tabIndex={active ? 0 : -1}
      onFocus={props.onFocus}
      onKeyDown={(event) => {
        const own = event.target === event.currentTarget;
        if (!own || (event.key !== 'Enter' && event.key !== ' ')) return props.onKeyDown(event);
        event.preventDefault();
        if (row !== null) onActivate(row);
      }}
    >
      {columns.map((column, i) =>
        row === null ? (
          <td key={column.name}>
            <Skeleton />
          </td>
        ) : (
          <DataCell key={column.name} column={column} row={row} align={aligns[i] ?? 'start'} tabIndex={-1} />
        ),
      )}
    </tr>
  );
}

function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return <tr aria-hidden="true" style={{ height }} />;
}
