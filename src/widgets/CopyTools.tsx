import { Button } from './Button';
import { CheckboxField } from './CheckboxField';
import { Explain } from './Explain';
import type { TableFormat } from './save-table';
import { useSpreadsheetSafety } from './spreadsheet-safety';

interface Props {
  /** Of the table. */
  readonly label: string;
  /** What came of the last press. */
  readonly said: string;
  /** Whether a cell may begin like a formula. */
  readonly risky: boolean;
  readonly onCopy: (format: TableFormat) => void;
  readonly onSave: (format: TableFormat) => void;
}

/** The buttons that copy and save a table, and where a cell may begin like a formula the switch for that. */
export function CopyTools({ label, said, risky, onCopy, onSave }: Props) {
  return (
    <div className="table-tools" role="group" aria-label={`Copy or save ${label}`}>
      <span role="status" className="hint">
        {said}
      </span>
      {risky ? <SafetyField /> : null}
      <FormatButtons verb="Copy" onPress={onCopy} />
      <FormatButtons verb="Save" onPress={onSave} />
    </div>
  );
}

/** The switch for formulas in CSV, one choice for all tables. */
function SafetyField() {
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
