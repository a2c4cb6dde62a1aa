import { useId, useRef, type ReactNode } from 'react';
import { placeCard } from './place-card';
import './explain.css';

interface Props {
  /** What is explained, in a few words. */
  readonly title: string;
  readonly children: ReactNode;
}

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
          if (newState === 'open' && button.current && card.current) placeCard(card.current, button.current);
        }}
      >
        <strong>{title}</strong>
        <span>{children}</span>
      </span>
    </span>
  );
}
