import { useLayoutEffect, useRef } from 'react';
import type { KeyedVectors, Measure } from '../../data/keyed-vectors';
import type { Ref } from '../../engine/protocol';
import { useQuery } from '../../session/use-query';
import { placeCard } from '../../widgets/place-card';
import { FormulaLines } from './FormulaLines';
import { MEASURE_NAMES } from './measure-text';
import '../../widgets/explain.css';

/** A number whose making is asked for. */
export interface AskedNumber {
  readonly a: string;
  readonly b: string;
  readonly measure: Measure;
  /** The button that shows the number. */
  readonly button: HTMLElement;
}

interface Props {
  readonly vectors: Ref<KeyedVectors>;
  readonly asked: AskedNumber;
  readonly onClose: () => void;
}

/** How one number of a table is computed, in a card beside it; Esc or a press elsewhere hides it. */
export function FormulaCard({ vectors, asked, onClose }: Props) {
  const { a, b, measure, button } = asked;
  const card = useRef<HTMLDivElement>(null);
  const { value: pair, pending, error } = useQuery('compareWords', { vectors, a, b });
  const shown = pair?.found && !pending ? pair : null;
  const label = `${MEASURE_NAMES[measure]} of ${a} and ${b}`;
  useLayoutEffect(() => {
    const shownCard = card.current;
    if (!shownCard) return;
    shownCard.showPopover();
    // It grows when its numbers arrive.
    const observer = new ResizeObserver(() => placeCard(shownCard, button));
    observer.observe(shownCard);
    return () => observer.disconnect();
  }, [button]);
  return (
    <div
      ref={card}
      popover="auto"
      role="dialog"
      aria-label={label}
      className="explain-card formula-card"
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      <strong>{label}</strong>
      {shown ? <FormulaLines measure={measure} a={a} b={b} pair={shown} /> : <p>{error ?? '…'}</p>}
    </div>
  );
}
