import { useId, useState } from 'react';
import { describedBy, Field, type FieldProps } from './Field';
import { useReportProblem } from './field-problems';
import { numberProblem, type NumberRule } from './number-problem';

interface Props extends FieldProps, NumberRule {
  readonly value: number;
  /** Stands after the control: `ms`, `%`, `words`. */
  readonly unit?: string | undefined;
  /** Called with numbers that the rule takes, as they are typed. */
  readonly onChange: (value: number) => void;
}

/**
 * A number with a spinner. A text that is no number in range stays as typed, with a sentence on what is asked,
 * and changes nothing; it yields when the value is changed from outside. A `FieldProblems` around it is told
 * that sentence.
 */
export function NumberField({
  label,
  hideLabel,
  hint,
  explain,
  disabled,
  value,
  unit,
  onChange,
  ...rule
}: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (draft !== null && Number(draft) !== value) setDraft(null);
  }
  const error = draft === null ? null : numberProblem(label, draft, rule);
  useReportProblem(id, error);
  const settle = () => {
    if (error === null) setDraft(null);
  };
  const { min, max, step } = rule;
  return (
    <Field {...{ id, label, hideLabel, hint, explain, error }}>
      <span className="field-unit">
        <input
          id={id}
          className="field-control"
          type="number"
          inputMode={step !== undefined && Number.isInteger(step) ? 'numeric' : 'decimal'}
          value={draft ?? String(value)}
          {...{ min, max, step, disabled }}
          aria-invalid={error !== null}
          aria-describedby={describedBy(id, hint, error)}
          onChange={({ target }) => {
            setDraft(target.value);
            if (numberProblem(label, target.value, rule) === null && Number(target.value) !== value) {
              onChange(Number(target.value));
            }
          }}
          onBlur={settle}
          onKeyDown={({ key }) => {
            if (key === 'Enter') settle();
            if (key === 'Escape') setDraft(null);
          }}
        />
        {unit ? <span aria-hidden="true">{unit}</span> : null}
      </span>
    </Field>
  );
}
