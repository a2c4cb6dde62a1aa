import type { ReactNode } from 'react';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** One short line under the control; its space is kept when it is empty. */
  readonly hint?: string | undefined;
  /** Takes the place of the hint. */
  readonly error?: string | null | undefined;
  /** Label read aloud but not drawn. */
  readonly hideLabel?: boolean | undefined;
  readonly children: ReactNode;
}

/** Label above, control, and one line below for the hint or what is wrong. */
export function Field({ id, label, hint, error, hideLabel = false, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-hint`} className="field-error" role="alert">
          {error}
        </p>
      ) : hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
