import { readTable, type ReadHooks, type ReadResult } from '../../src/formats/read-table';
import type { ReadOptions, Table } from '../../src/data/table';

/** Reads text (or bytes) as if it were a file. */
export function readText(
  content: string | Uint8Array<ArrayBuffer>,
  options: ReadOptions = {},
  name = 'file.csv',
  hooks: ReadHooks = {},
): Promise<ReadResult> {
  return readTable(new Blob([content]), name, options, hooks);
}

/** The table row by row. */
export function rowsOf({ columns, rowCount }: Table): string[][] {
  return Array.from({ length: rowCount }, (_, r) => columns.map((column) => column[r]!));
}
