import { useId } from 'react';
import { Field } from './Field';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

interface SelectFieldProps<V extends string> {
  readonly label: string;
  readonly value: NoInfer<V>;
  readonly options: readonly Option<V>[];
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: V) => void;
}

/** One of several, in a native list (role combobox). */
export function SelectField<V extends string>({
  label,
  value,
  options,
  hint,
  disabled,
  onChange,
}: SelectFieldProps<V>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        className="input"
        value={value}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
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
