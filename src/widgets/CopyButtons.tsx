import { useMemo, useState } from 'react';
import { alignment, type Column } from './column';
import { copyText } from './copy-text';
import { CopyTools } from './CopyTools';
import { countText } from './number-text';
import { saveTable, type TableFormat } from './save-table';
import { useSpreadsheetSafety } from './spreadsheet-safety';
import { holdsFormula, toCsv, toMarkdown } from './table-text';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/**
 * Copies or saves a table's rows, in the order shown, as CSV or Markdown. Where a cell begins like a formula, a switch
 * says what becomes of it in a spreadsheet.
 */
export function CopyButtons<Row>({ label, columns, rows }: Props<Row>) {
  const [said, setSaid] = useState('');
  const [safe] = useSpreadsheetSafety();
  const risky = useMemo(() => holdsFormula(columns, rows), [columns, rows]);
  const textAs = (format: TableFormat) =>
    format === 'CSV'
      ? toCsv(columns, rows, safe)
      : toMarkdown(
          columns,
          rows,
          columns.map((column) => alignment(column, rows)),
        );
  const count = `${countText(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}`;
  const copy = (format: TableFormat) => {
    copyText(textAs(format)).then(
      () => setSaid(`${count} copied as ${format}`),
      (reason: unknown) => setSaid(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  const save = (format: TableFormat) => {
    saveTable(label, format, [textAs(format)]);
    setSaid(`${count} saved as ${format}`);
  };
  return <CopyTools label={label} said={said} risky={risky} onCopy={copy} onSave={save} />;
}
