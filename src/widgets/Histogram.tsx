import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface HistogramProps {
  readonly label: string;
  /** `counts[i]` items lie in [i · binWidth, (i + 1) · binWidth). */
  readonly counts: readonly number[];
  readonly binWidth: number;
  /** A line that can be dragged, or moved with the arrow keys. */
  readonly line: {
    readonly label: string;
    readonly value: number;
    readonly min: number;
    readonly max: number;
    readonly onChange: (value: number) => void;
  };
  /** Fixed marks with a short name. */
  readonly marks?: readonly { readonly value: number; readonly label: string }[] | undefined;
}

const HEIGHT = 100;

/** Bars by value with a movable line. The tail beyond the 99.5 % value is drawn as far as it fits. */
export function Histogram({ label, counts, binWidth, line, marks = [] }: HistogramProps) {
  const svg = useRef<SVGSVGElement>(null);
  const bins = shownBins(counts, Math.max(line.value, ...marks.map(({ value }) => value)) / binWidth);
  const end = bins * binWidth;
  const top = Math.max(1, ...counts.slice(0, bins));
  const x = (value: number) => `${(Math.min(value, end) / end) * 100}%`;
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1 || !svg.current) return;
    const { left, width } = svg.current.getBoundingClientRect();
    move(((event.clientX - left) / width) * end);
  };
  const move = (value: number) => line.onChange(Math.round(Math.min(line.max, Math.max(line.min, value))));
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(step === 'first' ? line.min : step === 'last' ? line.max : line.value + step);
  };
  return (
    <figure className="histogram" aria-label={label}>
      <svg
        ref={svg}
        height={HEIGHT + 14}
        width="100%"
        onPointerDown={drag}
        onPointerMove={drag}
        role="presentation"
      >
        {counts.slice(0, bins).map((count, i) => (
          <rect
            key={i}
            className="histogram-bar"
            x={`${(i / bins) * 100}%`}
            width={`${100 / bins}%`}
            y={14 + HEIGHT * (1 - count / top)}
            height={(HEIGHT * count) / top}
          />
        ))}
        {marks.map((mark) => (
          <g key={mark.label} className="histogram-mark">
            <line x1={x(mark.value)} x2={x(mark.value)} y1={12} y2={HEIGHT + 14} />
            <text x={x(mark.value)} y={10} textAnchor="middle">
              {mark.label}
            </text>
          </g>
        ))}
        <line className="histogram-line" x1={x(line.value)} x2={x(line.value)} y1={0} y2={HEIGHT + 14} />
      </svg>
      <div
        className="histogram-handle"
        style={{ insetInlineStart: x(line.value) }}
        role="slider"
        tabIndex={0}
        aria-label={line.label}
        aria-valuemin={line.min}
        aria-valuemax={line.max}
        aria-valuenow={line.value}
        onKeyDown={onKey}
      />
      <div className="histogram-axis" aria-hidden="true">
        <span>0</span>
        <span>{Math.round(end / 2).toLocaleString('en')}</span>
        <span>{Math.round(end).toLocaleString('en')}</span>
      </div>
    </figure>
  );
}

const STEPS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: 'first',
  End: 'last',
};

/** Bins up to the 99.5 % value, the line and the marks, so that one long document does not flatten the rest. */
function shownBins(counts: readonly number[], atLeast: number): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  let seen = 0;
  let bins = 0;
  while (bins < counts.length && seen < total * 0.995) seen += counts[bins++] ?? 0;
  return Math.max(4, Math.min(counts.length, Math.max(bins, Math.ceil(atLeast) + 1)));
}
