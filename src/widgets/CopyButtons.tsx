import { useMemo, useState } from 'react';
import { Button } from './Button';
import { CheckboxField } from './CheckboxField';
import { alignment, type Column } from './column';
import { copyText } from './copy-text';
import { Explain } from './Explain';
import { saveFile } from './save-file';
import { useSpreadsheetSafety } from './spreadsheet-safety';
import { holdsFormula, toCsv, toMarkdown } from './table-text';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

export const FORMATS = { CSV: 'text/csv', Markdown: 'text/markdown' } as const;
export type TableFormat = keyof typeof FORMATS;

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
  const count = `${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}`;
  const copy = (format: TableFormat) => {
    copyText(textAs(format)).then(
      () => setSaid(`${count} copied as ${format}`),
      (reason: unknown) => setSaid(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  const save = (format: TableFormat) => {
    saveFile(
      new Blob([textAs(format)], { type: `${FORMATS[format]};charset=utf-8` }),
      tableFileName(label, format),
    );
    setSaid(`${count} saved as ${format}`);
  };
  return (
    <div className="table-tools" role="group" aria-label={`Copy or save ${label}`}>
      <span role="status" className="hint">
        {said}
      </span>
      {risky ? <SafetyField /> : null}
      <FormatButtons verb="Copy" onPress={copy} />
      <FormatButtons verb="Save" onPress={save} />
    </div>
  );
}

/** The switch for formulas in CSV, one choice for all tables. */
export function SafetyField() {
  const [safe, setSafe] = useSpreadsheetSafety();
  return (
    <CheckboxField
      label="Safe for spreadsheets"
      checked={safe}
      onChange={setSafe}
      explain={
        <Explain title="Safe for spreadsheets">
          A spreadsheet runs a cell that begins with =, +, − or @ as a formula. With this on, such a cell gets
          an apostrophe in front in CSV, which spreadsheets hide. Turn it off for programs that need the words
          exactly as they are.
        </Explain>
      }
    />
  );
}

interface FormatProps {
  readonly verb: 'Copy' | 'Save';
  readonly onPress: (format: TableFormat) => void;
}

/** One button a format. */
export function FormatButtons({ verb, onPress }: FormatProps) {
  return (
    <span className="table-formats">
      <span aria-hidden>{verb} as</span>
      {(['CSV', 'Markdown'] as const).map((format) => (
        <Button
          key={format}
          kind="quiet"
          small
          aria-label={`${verb} as ${format}`}
          onClick={() => onPress(format)}
        >
          {format}
        </Button>
      ))}
    </span>
  );
}

/** `Most similar` → `most-similar.csv`: letters and digits only, so that no word can make a path. */
export function tableFileName(label: string, format: TableFormat): string {
  const name = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${name || 'table'}.${format === 'CSV' ? 'csv' : 'md'}`;
}
