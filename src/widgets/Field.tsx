import type { ReactNode } from 'react';
import './field.css';

/** What every field with a label shows around its control. */
export interface FieldProps {
  /** The visible label, which is the accessible name. */
  readonly label: string;
  /** Keeps the label for assistive technology only. */
  readonly hideLabel?: boolean | undefined;
  /** A line below the control. */
  readonly hint?: ReactNode;
  /** Stands beside the label, outside of the accessible name: an `Explain`, as a rule. */
  readonly explain?: ReactNode;
  readonly disabled?: boolean | undefined;
}

interface Props extends Pick<FieldProps, 'label' | 'hideLabel' | 'hint' | 'explain'> {
  /** Id of the control. Its hint and error have the ids `${id}-hint` and `${id}-error`. */
  readonly id: string;
  /** A sentence on what is wrong with the value typed. */
  readonly error?: string | null | undefined;
  readonly children: ReactNode;
}

/** Label, control, hint and error, one under the other. */
export function Field({ id, label, hideLabel, hint, explain, error, children }: Props) {
  return (
    <div className="field">
      <span className="field-head">
        <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
          {label}
        </label>
        {explain}
      </span>
      {children}
      {error ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** `aria-describedby` of a control inside a `Field`. */
export function describedBy(id: string, hint: ReactNode, error?: string | null): string | undefined {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
