import type { ReactNode } from 'react';
import { countText } from './number-text';

/** One column of a table. */
export interface Column<Row> {
  /** The header, different for each column of a table. */
  readonly name: string;
  /** What the cell says. Integers are shown with thousands separators; copies hold the bare number. */
  readonly value: (row: Row) => string | number;
  /**
   * What the cell shows, when that is more than its value: a button, a bar. Controls in it take `tabIndex`, which is
   * -1 where the row itself is reached by keyboard.
   */
  readonly cell?: ((row: Row, tabIndex: 0 | -1) => ReactNode) | undefined;
  /** Default: `end` when every value shown is a number, else `start`. */
  readonly align?: 'start' | 'end' | undefined;
  /** Any CSS width. */
  readonly width?: string | undefined;
  /** Shown on one line and cut at this CSS width; the whole value is the cell's title. */
  readonly cut?: string | undefined;
  /** Makes the header a button that sorts. */
  readonly sortable?: boolean | undefined;
  /** What is compared: numbers by size, strings by the alphabet. Default: the value. */
  readonly sortBy?: ((row: Row) => number | string) | undefined;
}

/** The order of a table: a column's name and the direction. */
export interface Sort {
  readonly name: string;
  readonly descending: boolean;
}

const NUMBER = /^(?:[-−+±≤≥<>~]?\s?(?:\d[\d,]*)?(?:\.\d+)?(?:e[-+]?\d+)?(?:\s?%)?|[–—]|-?Infinity|NaN)$/i;

/** Whether a text is a number as tables show it: 1,234, −0.5, 12.5 %, 1e-7, or a dash for none. */
export function looksLikeNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

export function cellText(value: string | number): string {
  return typeof value === 'number' && Number.isInteger(value) ? countText(value) : String(value);
}

/** Where a column's cells stand, by its values unless it says so itself. */
export function alignment<Row>(column: Column<Row>, rows: readonly Row[]): 'start' | 'end' {
  if (column.align) return column.align;
  if (rows.length === 0) return 'start';
  return rows.every((row) => looksLikeNumber(cellText(column.value(row)))) ? 'end' : 'start';
}

/** Rows in the order asked for; equal rows keep their order in both directions. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const column = columns.find(({ name }) => name === sort?.name);
  if (!sort || !column) return rows;
  const key = column.sortBy ?? column.value;
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(key(a), key(b)));
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en');
}
