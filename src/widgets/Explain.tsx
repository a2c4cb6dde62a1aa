import { useId, useRef, type ReactNode } from 'react';
import './explain.css';

interface Props {
  /** What is explained, in a few words. */
  readonly title: string;
  readonly children: ReactNode;
}

const GAP = 6;

/** A small `?` beside a word; one press shows what it means, Esc or a press elsewhere hides it. */
export function Explain({ title, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  return (
    <span className="explain">
      <button
        ref={button}
        type="button"
        className="explain-button"
        popoverTarget={id}
        aria-label={`Explain: ${title}`}
      >
        ?
      </button>
      <span
        ref={card}
        id={id}
        popover="auto"
        className="explain-card"
        role="note"
        onToggle={({ newState }) => {
          if (newState === 'open' && button.current && card.current) place(card.current, button.current);
        }}
      >
        <strong>{title}</strong>
        <span>{children}</span>
      </span>
    </span>
  );
}

/** Puts a card under an element, or above it when there is no room, within the window. */
function place(card: HTMLElement, beside: HTMLElement): void {
  const { left, top, bottom } = beside.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const below = bottom + GAP + card.offsetHeight <= innerHeight;
  card.style.left = `${scrollX + Math.max(GAP, Math.min(left, width - card.offsetWidth - GAP))}px`;
  card.style.top = `${scrollY + (below ? bottom + GAP : Math.max(GAP, top - GAP - card.offsetHeight))}px`;
}
