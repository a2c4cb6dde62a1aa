import type { Encoding } from '../data/table';
import { canSplitBytes, createByteRows } from './byte-rows';
import { createDecoder } from './encoding';
import { createRowReader, type RowSink } from './row-reader';
import type { Grammar } from './split-rows';

/** Takes the bytes of a file piece by piece and hands out its rows. */
export interface FileReader {
  /** Gives how many bytes were taken; those left begin the bytes of the next call. Takes all of the last. */
  take(bytes: Uint8Array, last: boolean): number;
  /** Bytes taken so far. */
  taken(): number;
}

/**
 * Reads rows from bytes for as long as they are regular, and from the first irregular row on by `createRowReader`,
 * whose rules are the same.
 *
 * @throws Error as `createByteRows` and `createRowReader`.
 */
export function createFileReader(grammar: Grammar, encoding: Encoding, sink: RowSink): FileReader {
  const rows = createByteRows(grammar, encoding, sink);
  let taken = 0;
  let readText = canSplitBytes(grammar, encoding) ? null : startText(grammar, encoding, sink, 0, 1);
  return {
    take(bytes, last) {
      let used = 0;
      if (!readText) {
        used = rows.take(bytes, last);
        if (!rows.isRegular()) readText = startText(grammar, encoding, sink, rows.taken(), rows.line());
      }
      if (readText) {
        readText(bytes.subarray(used), last);
        used = bytes.length;
      }
      taken += used;
      return used;
    },
    taken: () => taken,
  };
}

function startText(grammar: Grammar, encoding: Encoding, sink: RowSink, offset: number, line: number) {
  const decoder = createDecoder(encoding, offset);
  const reader = createRowReader(grammar, sink, line);
  return (bytes: Uint8Array, last: boolean) => {
    reader.push(decoder.decode(bytes));
    if (!last) return;
    reader.push(decoder.end());
    reader.end();
  };
}
