import { useId, type ReactNode } from 'react';
import { Field } from './Field';
import './range-field.css';

interface Props {
  /** The visible label, which is the accessible name. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The value in words, shown and read out. */
  readonly text: string;
  readonly explain?: ReactNode;
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: number) => void;
}

/** A whole number chosen along a line. */
export function RangeField({ label, value, min, max, text, explain, disabled, onChange }: Props) {
  const id = useId();
  return (
    <Field {...{ id, label, explain }}>
      <span className="range-field">
        <input
          id={id}
          type="range"
          step={1}
          {...{ value, min, max, disabled }}
          aria-valuetext={text}
          onChange={({ target }) => onChange(Number(target.value))}
        />
        <output htmlFor={id} aria-hidden="true">
          {text}
        </output>
      </span>
    </Field>
  );
}
