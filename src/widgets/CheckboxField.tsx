import { useId } from 'react';

interface CheckboxFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (checked: boolean) => void;
}

export function CheckboxField({ label, checked, hint, disabled, onChange }: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className="field checkbox-field">
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
