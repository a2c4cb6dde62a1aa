import { useRef, useState } from 'react';
import type { Column } from './column';
import { copyText } from './copy-text';
import { CopyTools } from './CopyTools';
import { countText } from './number-text';
import { saveTable, type TableFormat } from './save-table';
import { useSpreadsheetSafety } from './spreadsheet-safety';
import { tableParts } from './table-parts';

interface Props<Row> {
  readonly label: string;
  /** As saved, which may be more than is shown. */
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  /** Rows `from` … `to`, the latter excluded, in the order shown. */
  readonly rowsAt: (from: number, to: number, signal: AbortSignal) => Promise<readonly Row[]>;
  /** Whether a cell may begin like a formula. */
  readonly risky: boolean;
}

/** Copies or saves all rows of a table that holds only those in sight; they are fetched and written part by part. */
export function CopyAllButtons<Row>({ label, columns, rowCount, rowsAt, risky }: Props<Row>) {
  const [said, setSaid] = useState('');
  const [safe] = useSpreadsheetSafety();
  const underWay = useRef<AbortController | null>(null);
  const write = async (
    format: TableFormat,
    give: (parts: string[]) => Promise<void> | void,
    verb: string,
  ) => {
    underWay.current?.abort();
    const { signal } = (underWay.current = new AbortController());
    try {
      const parts: string[] = [];
      const table = tableParts({
        columns,
        rowCount,
        rowsAt: (from, to) => rowsAt(from, to, signal),
        format,
        safe,
      });
      let seen = performance.now();
      for await (const { text, done } of table) {
        signal.throwIfAborted();
        parts.push(text);
        if (performance.now() - seen < 300) continue;
        setSaid(`${Math.floor((100 * done) / rowCount)} %`);
        seen = performance.now();
      }
      await give(parts);
      setSaid(`${countText(rowCount)} rows ${verb} as ${format}`);
    } catch (reason) {
      if (!signal.aborted) setSaid(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <CopyTools
      label={label}
      said={said}
      risky={risky}
      onCopy={(format) => void write(format, (parts) => copyText(parts.join('')), 'copied')}
      onSave={(format) => void write(format, (parts) => saveTable(label, format, parts), 'saved')}
    />
  );
}
