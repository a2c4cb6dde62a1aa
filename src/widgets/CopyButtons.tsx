import { useState } from 'react';
import { Button } from './Button';
import { alignment, type Column } from './column';
import { copyText } from './copy-text';
import { toCsv, toMarkdown } from './table-text';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Copies a table's rows, in the order shown, as CSV or Markdown. */
export function CopyButtons<Row>({ label, columns, rows }: Props<Row>) {
  const [said, setSaid] = useState('');
  const copy = (text: string, format: string) => {
    copyText(text).then(
      () => setSaid(`${rows.length.toLocaleString('en')} rows copied as ${format}`),
      (reason: unknown) => setSaid(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return (
    <div className="table-tools" role="group" aria-label={`Copy ${label}`}>
      <span role="status" className="hint">
        {said}
      </span>
      <Button kind="quiet" small onClick={() => copy(toCsv(columns, rows), 'CSV')}>
        Copy as CSV
      </Button>
      <Button
        kind="quiet"
        small
        onClick={() => {
          const aligns = columns.map((column) => alignment(column, rows));
          copy(toMarkdown(columns, rows, aligns), 'Markdown');
        }}
      >
        Copy as Markdown
      </Button>
    </div>
  );
}
