import type { Ref } from 'react';

interface Props {
  /** The accessible name. */
  readonly label: string;
  /** Endings and types offered first. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly id?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A file input that a button opens by `click()`; the same file can be chosen again and again. */
export function FileInput({ label, accept, onFile, id, ref }: Props) {
  return (
    <input
      ref={ref}
      id={id}
      type="file"
      className="visually-hidden"
      aria-label={label}
      tabIndex={-1}
      accept={accept}
      onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
