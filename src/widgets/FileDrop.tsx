import { useId, useState, type ReactNode } from 'react';
import './overlay.css';

interface Props {
  /** The accessible name of the file input, shown in the zone. */
  readonly label: string;
  /** As of `<input type="file" accept>`. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** Which files are taken, in a few words. */
  readonly children?: ReactNode;
}

/** A zone that takes dropped files and opens a dialog of files when it is pressed. */
export function FileDrop({ label, accept, multiple, onFiles, children }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={() => setOver(false)}
    >
      <label htmlFor={id}>{label}</label>
      {children ? <span className="hint">{children}</span> : null}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
