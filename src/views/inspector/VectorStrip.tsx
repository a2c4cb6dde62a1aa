import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { percentText, sixDecimals } from '../../widgets/number-text';
import { dimensionName } from '../words/map-methods';
import type { VectorEntry } from './vector-figures';

/** The numbers of a vector as bars on both sides of zero; pointer and arrow keys read them one by one. */
export function VectorStrip({
  word,
  entries,
}: {
  readonly word: string;
  readonly entries: readonly VectorEntry[];
}) {
  const [chosen, setChosen] = useState<number | null>(null);
  const n = entries.length;
  const top = entries.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0) || 1;
  const at = chosen === null ? largestOf(entries) : Math.min(chosen, n - 1);
  const entry = entries[at];
  const text = entry ? `${dimensionName(at)}: ${sixDecimals(entry.value)}` : '';
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setChosen(Math.max(0, Math.min(n - 1, Math.floor(((clientX - left) / width) * n))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeForKey(event.key, at, n);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
  };
  return (
    <figure className="vector-strip" aria-label={`Word vector of ${word} as bars`}>
      <div
        className="vector-bars"
        role="slider"
        tabIndex={0}
        aria-label="Number of the vector"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, n - 1)}
        aria-valuenow={at}
        aria-valuetext={text}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setChosen(null)}
        onKeyDown={onKeyDown}
      >
        <svg viewBox={`0 -1 ${Math.max(n, 1)} 2`} preserveAspectRatio="none" aria-hidden="true">
          {entries.map(({ column, value }) => (
            <rect
              key={column}
              data-negative={value < 0 || undefined}
              data-chosen={column === at || undefined}
              x={column + (n > 100 ? 0 : 0.1)}
              width={n > 100 ? 1 : 0.8}
              y={value > 0 ? -value / top : 0}
              height={Math.abs(value) / top}
            />
          ))}
        </svg>
      </div>
      <figcaption>{entry ? `${text}, ${percentText(entry.share)} of the squared length` : '–'}</figcaption>
    </figure>
  );
}

/** Where the number of largest magnitude stands, the first of equals. */
function largestOf(entries: readonly VectorEntry[]): number {
  let best = 0;
  for (const { column, share } of entries) if (share > entries[best]!.share) best = column;
  return best;
}

function placeForKey(key: string, at: number, n: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(n - 1, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? n - 1 : null;
}
