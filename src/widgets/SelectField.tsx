import { useId } from 'react';
import { describedBy, Field, type FieldProps } from './Field';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

interface Props<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a list, as a native select. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const { label, hideLabel, hint, explain, disabled, value, options, onChange } = props;
  const id = useId();
  return (
    <Field {...{ id, label, hideLabel, hint, explain }}>
      <select
        id={id}
        className="field-control"
        value={value}
        disabled={disabled}
        aria-describedby={describedBy(id, hint)}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
