import { useId, useState } from 'react';
import { Field } from './Field';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** A whole step asks for whole numbers; `any` takes every number. */
  readonly step?: number | 'any' | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
  /** Called with every valid number that differs from `value`. */
  readonly onChange: (value: number) => void;
}

/** A number box. What is typed stays while it is not valid, and the rule it breaks is said below. */
export function NumberField({
  label,
  value,
  min,
  max,
  step = 1,
  hint,
  disabled,
  hideLabel,
  onChange,
}: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const error = draft === null ? null : problem(draft, min, max, step);
  const take = (text: string) => {
    setDraft(text);
    if (problem(text, min, max, step) === null && Number(text) !== value) onChange(Number(text));
  };
  const settle = () => {
    if (error === null) setDraft(null);
  };
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <input
        id={id}
        type="number"
        className="input"
        value={draft ?? String(value)}
        min={min}
        max={max}
        step={step === 1 && !Number.isInteger(value) ? 'any' : step}
        disabled={disabled}
        aria-invalid={error !== null || undefined}
        aria-describedby={hint !== undefined || error ? `${id}-hint` : undefined}
        onChange={(event) => take(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape' && draft !== null) {
            event.preventDefault();
            setDraft(null);
          }
        }}
      />
    </Field>
  );
}

/** The rule that a text breaks, or null. */
export function problem(text: string, min: number, max: number, step: number | 'any'): string | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return 'Type a number.';
  const whole = step !== 'any' && Number.isInteger(step) && Number.isInteger(min);
  if (whole && !Number.isInteger(value)) return 'Type a whole number.';
  if (value < min) return `At least ${min.toLocaleString('en')}.`;
  if (value > max) return `At most ${max.toLocaleString('en')}.`;
  return null;
}
