import { useId, useState } from 'react';
import { Field } from './Field';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Called at every keystroke. */
  readonly onInput?: ((value: string) => void) | undefined;
  /** Called once the text is done: on Enter and when the box is left. */
  readonly onCommit?: ((value: string) => void) | undefined;
}

export function TextField({ label, value, hint, hideLabel, disabled, onInput, onCommit }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== value) onCommit?.(draft);
    setDraft(null);
  };
  return (
    <Field id={id} label={label} hint={hint} hideLabel={hideLabel}>
      <input
        id={id}
        type="text"
        className="input"
        spellCheck={false}
        autoComplete="off"
        value={onInput ? value : (draft ?? value)}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          if (onInput) onInput(event.target.value);
          else setDraft(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && draft !== null) {
            event.preventDefault();
            setDraft(null);
          }
        }}
      />
    </Field>
  );
}
