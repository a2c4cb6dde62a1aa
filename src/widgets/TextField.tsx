import { useId, useState } from 'react';
import { describedBy, Field, type FieldProps } from './Field';

interface Props extends FieldProps {
  readonly value: string;
  readonly placeholder?: string | undefined;
  /** More than 1: a text area. */
  readonly rows?: number | undefined;
  readonly error?: string | null | undefined;
  /** Called at every keystroke. */
  readonly onInput?: ((value: string) => void) | undefined;
  /** Called on leaving the field or Enter, when the text differs; Esc takes it back. */
  readonly onCommit?: ((value: string) => void) | undefined;
}

/** A text, in one line or several. */
export function TextField(props: Props) {
  const {
    label,
    hideLabel,
    hint,
    explain,
    disabled,
    value,
    placeholder,
    rows = 1,
    error,
    onInput,
    onCommit,
  } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== value) onCommit?.(draft);
    setDraft(null);
  };
  const control = {
    id,
    className: 'field-control',
    value: draft ?? value,
    placeholder,
    disabled,
    spellCheck: false,
    'aria-invalid': Boolean(error),
    'aria-describedby': describedBy(id, hint, error),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      if (onCommit) setDraft(target.value);
      onInput?.(target.value);
    },
    onBlur: commit,
    onKeyDown: ({ key }: { readonly key: string }) => {
      if (key === 'Enter' && rows === 1) commit();
      if (key === 'Escape') setDraft(null);
    },
  };
  return (
    <Field {...{ id, label, hideLabel, hint, explain, error }}>
      {rows > 1 ? <textarea rows={rows} {...control} /> : <input type="text" {...control} />}
    </Field>
  );
}
