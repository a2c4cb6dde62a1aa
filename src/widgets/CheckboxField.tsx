import { useId } from 'react';
import { describedBy, type FieldProps } from './Field';
import './field.css';

interface Props extends Omit<FieldProps, 'hideLabel'> {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A yes or no. */
export function CheckboxField({ label, hint, explain, disabled, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className="checkbox-field">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy(id, hint)}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className="field-head">
        <label htmlFor={id}>{label}</label>
        {explain}
      </span>
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
