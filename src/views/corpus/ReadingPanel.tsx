import { changeReading } from '../../session/corpus-actions';
import type { OpenedTable } from '../../session/session';
import { CheckboxField } from '../../widgets/CheckboxField';
import { DataTable } from '../../widgets/DataTable';
import { Notice } from '../../widgets/Notice';
import { Section } from '../../widgets/Section';
import { SelectField } from '../../widgets/SelectField';
import { countText } from '../../widgets/number-text';
import { DELIMITERS, ENCODINGS, FORMATS, guessedMark, QUOTINGS } from './reading-labels';

/** How the file was read, what was left out and why; every guess can be changed. */
export function ReadingPanel({ table }: { readonly table: OpenedTable }) {
  const { options, guessed, skippedCount, skipped, warnings } = table.report;
  const delimited = options.format === 'delimited';
  return (
    <Section title="How it was read">
      <div className="field-grid">
        <SelectField
          label="Format"
          value={options.format}
          options={FORMATS}
          hint={guessedMark(guessed, 'format')}
          onChange={(format) => void changeReading({ format })}
        />
        <SelectField
          label="Encoding"
          value={options.encoding}
          options={ENCODINGS}
          hint={guessedMark(guessed, 'encoding')}
          onChange={(encoding) => void changeReading({ encoding })}
        />
        <SelectField
          label="Delimiter"
          value={options.delimiter}
          options={DELIMITERS}
          disabled={!delimited}
          hint={guessedMark(guessed, 'delimiter')}
          onChange={(delimiter) => void changeReading({ delimiter })}
        />
        <SelectField
          label="Quoting"
          value={options.quoting}
          options={QUOTINGS}
          disabled={!delimited}
          hint={guessedMark(guessed, 'quoting')}
          onChange={(quoting) => void changeReading({ quoting })}
        />
      </div>
      <CheckboxField
        label="First row is a header"
        checked={options.header}
        disabled={!delimited}
        onChange={(header) => void changeReading({ header })}
      />
      {warnings.map((warning) => (
        <Notice key={warning} kind="warning">
          {warning}
        </Notice>
      ))}
      {skippedCount > 0 ? (
        <details>
          <summary>
            {countText(skippedCount)} skipped {skippedCount === 1 ? 'row' : 'rows'}
            {skippedCount > skipped.length ? `, the first ${countText(skipped.length)} listed` : ''}
          </summary>
          <DataTable
            label="Skipped rows"
            rows={skipped}
            rowKey={({ line }) => line}
            columns={[
              { name: 'Line', value: ({ line }) => countText(line) },
              { name: 'Reason', value: ({ reason }) => reason },
            ]}
          />
        </details>
      ) : null}
    </Section>
  );
}
