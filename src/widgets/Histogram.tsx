import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { DataTable } from './DataTable';
import { countText } from './number-text';
import { barsDrawing } from './plot/bars-picture';
import { DrawingButtons } from './plot/DrawingButtons';
import './histogram.css';

interface Line {
  /** Accessible name of the handle. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

interface Props {
  /** Accessible name of the figure. */
  readonly label: string;
  /** What the axes of a saved picture are called. */
  readonly axes: readonly [across: string, up: string];
  /** `counts[i]` items lie in [i · binWidth, (i + 1) · binWidth). */
  readonly counts: readonly number[];
  readonly binWidth: number;
  /** A line that is dragged, or moved by one with arrow keys, by ten with Page keys, to the ends with Home and End. */
  readonly line: Line;
  /** Fixed marks with a short name. */
  readonly marks?: readonly { readonly value: number; readonly label: string }[] | undefined;
}

/** Bars by value with a movable line; the bars left of it are in the stronger colour. */
export function Histogram({ label, axes, counts, binWidth, line, marks = [] }: Props) {
  const bins = shownBins(counts, Math.max(line.value, ...marks.map(({ value }) => value)) / binWidth);
  const end = bins * binWidth;
  const top = Math.max(1, ...counts.slice(0, bins));
  const at = (value: number) => `${(Math.min(value, end) / end) * 100}%`;
  return (
    <figure className="histogram" aria-label={label}>
      <Stage line={line} end={end}>
        <svg viewBox={`0 0 ${bins} 1`} preserveAspectRatio="none" aria-hidden="true">
          {counts.slice(0, bins).map((count, i) => (
            <rect
              key={i}
              data-within={i * binWidth < line.value || undefined}
              x={i + 0.06}
              width={0.88}
              y={1 - count / top}
              height={count / top}
            />
          ))}
        </svg>
        {marks.map((mark) => (
          <span key={mark.label} className="histogram-mark" style={{ insetInlineStart: at(mark.value) }}>
            {mark.label}
          </span>
        ))}
        <Handle line={line} at={at(line.value)} />
      </Stage>
      <div className="histogram-axis" aria-hidden="true">
        {[0, end / 2, end].map((value) => (
          <span key={value}>{countText(Math.round(value))}</span>
        ))}
      </div>
      <DrawingButtons
        label={label}
        drawing={(theme) =>
          barsDrawing(
            {
              title: label,
              values: counts.slice(0, bins),
              from: 0,
              width: binWidth,
              xTitle: axes[0],
              yTitle: axes[1],
              line: { value: line.value, text: countText(line.value) },
              oneEach: false,
            },
            theme,
          )
        }
      />
      <CountTable label={label} counts={counts} binWidth={binWidth} />
    </figure>
  );
}

interface StageProps {
  readonly line: Line;
  readonly end: number;
  readonly children: ReactNode;
}

/** Where the line is dragged; a press anywhere moves it there. */
function Stage({ line, end, children }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1 || !stage.current) return;
    stage.current.setPointerCapture(event.pointerId);
    const { left, width } = stage.current.getBoundingClientRect();
    move(line, ((event.clientX - left) / width) * end);
  };
  return (
    <div ref={stage} className="histogram-stage" onPointerDown={drag} onPointerMove={drag}>
      {children}
    </div>
  );
}

function Handle({ line, at }: { readonly line: Line; readonly at: string }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(line, step === 'first' ? line.min : step === 'last' ? line.max : line.value + step);
  };
  return (
    <div
      className="histogram-handle"
      style={{ insetInlineStart: at }}
      role="slider"
      tabIndex={0}
      aria-label={line.label}
      aria-valuemin={line.min}
      aria-valuemax={line.max}
      aria-valuenow={line.value}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true">{countText(line.value)}</span>
    </div>
  );
}

function CountTable({ label, counts, binWidth }: Pick<Props, 'label' | 'counts' | 'binWidth'>) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="hint">Bars as table</summary>
      {open ? (
        <DataTable
          label={label}
          rows={counts.map((count, bin) => ({ count, bin }))}
          rowKey={({ bin }) => bin}
          maxHeight="16rem"
          columns={[
            { name: 'From', value: ({ bin }) => bin * binWidth },
            { name: 'Below', value: ({ bin }) => (bin + 1) * binWidth },
            { name: 'Count', value: ({ count }) => count },
          ]}
        />
      ) : null}
    </details>
  );
}

function move({ min, max, value, onChange }: Line, to: number): void {
  const next = Math.round(Math.min(max, Math.max(min, to)));
  if (next !== value) onChange(next);
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

/** Bins up to the 99.5 % value, the line and the marks, so that one long item does not flatten the rest. */
function shownBins(counts: readonly number[], atLeast: number): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  let seen = 0;
  let bins = 0;
  while (bins < counts.length && seen < total * 0.995) seen += counts[bins++] ?? 0;
  return Math.max(4, Math.min(counts.length, Math.max(bins, Math.ceil(atLeast) + 1)));
}
