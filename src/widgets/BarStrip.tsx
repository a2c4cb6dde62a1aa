import type { KeyboardEvent, PointerEvent } from 'react';
import './bar-strip.css';

interface Props {
  /** Accessible name of the cursor that moves along the bars. */
  readonly label: string;
  readonly values: readonly number[];
  /** The bar under the cursor. */
  readonly chosen: number;
  /** That bar in words. */
  readonly text: string;
  readonly onChoose: (at: number) => void;
  /** Called when the pointer leaves; with it, bars are chosen by pointing alone. */
  readonly onLeave?: (() => void) | undefined;
}

/** Bars without gaps below notice draw as one shape. */
const DENSE = 100;

/** Numbers as bars on both sides of zero, or upwards when none is below; arrow keys, Home and End move the cursor. */
export function BarStrip({ label, values, chosen, text, onChoose, onLeave }: Props) {
  const n = values.length;
  const top = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const signed = values.some((value) => value < 0);
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (n > 0) onChoose(Math.max(0, Math.min(n - 1, Math.floor(((clientX - left) / width) * n))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeForKey(event.key, chosen, n);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div
      className="bar-strip"
      data-signed={signed || undefined}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, n - 1)}
      aria-valuenow={chosen}
      aria-valuetext={text}
      onPointerMove={onLeave ? point : undefined}
      onPointerDown={point}
      onPointerLeave={onLeave}
      onKeyDown={onKeyDown}
    >
      <svg
        viewBox={signed ? `0 -1 ${Math.max(n, 1)} 2` : `0 -1 ${Math.max(n, 1)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {values.map((value, i) => (
          <rect
            key={i}
            data-negative={value < 0 || undefined}
            data-chosen={i === chosen || undefined}
            x={i + (n > DENSE ? 0 : 0.1)}
            width={n > DENSE ? 1 : 0.8}
            y={value > 0 ? -value / top : 0}
            height={Math.abs(value) / top}
          />
        ))}
      </svg>
    </div>
  );
}

function placeForKey(key: string, at: number, n: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(n - 1, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? n - 1 : null;
}
