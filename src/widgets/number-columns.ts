import type { Column } from './column';
import { floatDigits, signedText, sixDecimals } from './number-text';

/** Figures of other work: six decimals, shown and copied. Sorts by the whole number. */
export function roundedColumn<Row>(
  name: string,
  of: (row: Row) => number,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return {
    name,
    value: (row) => Number(of(row).toFixed(6)),
    cell: (row) => sixDecimals(of(row)),
    sortBy: of,
    align: 'end',
    ...more,
  };
}

/** Numbers of a vector: six decimals shown, and every digit copied. */
export function floatColumn<Row>(
  name: string,
  of: (row: Row) => number,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return {
    name,
    value: (row) => floatDigits(of(row)),
    cell: (row) => sixDecimals(of(row)),
    align: 'end',
    ...more,
  };
}

/** Numbers whose sign is what counts: six decimals and the sign, shown and copied. Sorts by the whole number. */
export function signedColumn<Row>(name: string, of: (row: Row) => number): Column<Row> {
  return { name, value: (row) => signedText(of(row), 6), sortBy: of, align: 'end', sortable: true };
}
