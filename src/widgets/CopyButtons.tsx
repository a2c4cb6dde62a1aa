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

const FORMATS = { CSV: 'text/csv', Markdown: 'text/markdown' } as const;
type Format = keyof typeof FORMATS;

/**
 * Copies or saves a table's rows, in the order shown, as CSV or Markdown. Where a cell begins like a formula, a switch
 * says what becomes of it in a spreadsheet.
 */
export function CopyButtons<Row>({ label, columns, rows }: Props<Row>) {
  const [said, setSaid] = useState('');
  const [safe, setSafe] = useSpreadsheetSafety();
  const risky = useMemo(() => holdsFormula(columns, rows), [columns, rows]);
  const textAs = (format: Format) =>
    format === 'CSV'
      ? toCsv(columns, rows, safe)
      : toMarkdown(
          columns,
          rows,
          columns.map((column) => alignment(column, rows)),
        );
  const count = `${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}`;
  const copy = (format: Format) => {
    copyText(textAs(format)).then(
      () => setSaid(`${count} copied as ${format}`),
      (reason: unknown) => setSaid(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  const save = (format: Format) => {
    saveFile(
      new Blob([textAs(format)], { type: `${FORMATS[format]};charset=utf-8` }),
      fileName(label, format),
    );
    setSaid(`${count} saved as ${format}`);
  };
  return (
    <div className="table-tools" role="group" aria-label={`Copy or save ${label}`}>
      <span role="status" className="hint">
        {said}
      </span>
      {risky ? (
        <CheckboxField
          label="Safe for spreadsheets"
          checked={safe}
          onChange={setSafe}
          explain={
            <Explain title="Safe for spreadsheets">
              A spreadsheet runs a cell that begins with =, +, − or @ as a formula. With this on, such a cell
              gets an apostrophe in front in CSV, which spreadsheets hide. Turn it off for programs that need
              the words exactly as they are.
            </Explain>
          }
        />
      ) : null}
      <FormatButtons verb="Copy" onPress={copy} />
      <FormatButtons verb="Save" onPress={save} />
    </div>
  );
}

interface FormatProps {
  readonly verb: 'Copy' | 'Save';
  readonly onPress: (format: Format) => void;
}

function FormatButtons({ verb, onPress }: FormatProps) {
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
function fileName(label: string, format: Format): string {
  const name = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${name || 'table'}.${format === 'CSV' ? 'csv' : 'md'}`;
}
