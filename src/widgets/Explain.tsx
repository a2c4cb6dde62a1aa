import { useId, useRef, useState, type ReactNode } from 'react';

interface ExplainProps {
  /** What is explained: `Explain: perplexity` is the button's name. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A small `?` that opens an explanation beside it; Esc closes it. */
export function Explain({ title, children }: ExplainProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  return (
    <span
      ref={root}
      className="explain"
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="explain-button"
        aria-label={`Explain: ${title}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.preventDefault();
          setOpen(false);
        }}
      >
        ?
      </button>
      <span id={id} className="explain-text" role="note" hidden={!open} tabIndex={-1}>
        <strong>{title}.</strong> {children}
      </span>
    </span>
  );
}
