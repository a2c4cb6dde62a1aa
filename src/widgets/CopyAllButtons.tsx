import { useRef, useState } from 'react';
import type { Column } from './column';
import { copyText } from './copy-text';
import { FORMATS, FormatButtons, SafetyField, tableFileName, type TableFormat } from './CopyButtons';
import { saveFile } from './save-file';
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
  const write = async (format: TableFormat, give: (parts: string[]) => Promise<void>, verb: string) => {
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
      setSaid(`${rowCount.toLocaleString('en')} rows ${verb} as ${format}`);
    } catch (reason) {
      if (!signal.aborted) setSaid(reason instanceof Error ? reason.message : String(reason));
    }
  };
  const save = (format: TableFormat, parts: string[]) => {
    const type = `${FORMATS[format]};charset=utf-8`;
    saveFile(new Blob(parts, { type }), tableFileName(label, format));
    return Promise.resolve();
  };
  return (
    <div className="table-tools" role="group" aria-label={`Copy or save ${label}`}>
      <span role="status" className="hint">
        {said}
      </span>
      {risky ? <SafetyField /> : null}
      <FormatButtons
        verb="Copy"
        onPress={(format) => void write(format, (parts) => copyText(parts.join('')), 'copied')}
      />
      <FormatButtons
        verb="Save"
        onPress={(format) => void write(format, (parts) => save(format, parts), 'saved')}
      />
    </div>
  );
}
