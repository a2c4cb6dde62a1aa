import type { Palette } from '../palette';
import { tickStep, ticks, tickText } from './point-axes';
import type { Drawing } from './drawing';
import type { Pen } from './point-pen';

/** Bars side by side, as a file to keep. */
export interface Bars {
  readonly title: string;
  readonly values: readonly number[];
  /** Value on the axis across where the first bar begins, and how far each goes. */
  readonly from: number;
  readonly width: number;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Bars that begin below it are in the stronger colour; null draws none. */
  readonly line: { readonly value: number; readonly text: string } | null;
  /** Bars that stand for one number each have it in their middle; others have numbers at their edges. */
  readonly oneEach: boolean;
}

const SIZE = { width: 720, height: 360, left: 64, right: 20, top: 44, bottom: 48 } as const;
/** CSS pixels between numbers on an axis, at least. */
const SPACING = { across: 34, up: 36 } as const;

/** The picture with title and axes. */
export function barsDrawing(bars: Bars, theme: Palette): Drawing {
  return { ...SIZE, title: bars.title, theme, draw: (pen) => drawBars(pen, bars, theme) };
}

function drawBars(pen: Pen, bars: Bars, theme: Palette): void {
  const { values, from, width, line } = bars;
  const place = placesOf(bars);
  drawGrid(pen, bars, theme, place);
  const gap = values.length > 100 ? 0 : 0.08;
  values.forEach((value, i) => {
    const [left, right] = [place.x(from + (i + gap) * width), place.x(from + (i + 1 - gap) * width)];
    const [zero, end] = [place.y(0), place.y(value)];
    pen.polygon(
      [
        [left, zero],
        [right, zero],
        [right, end],
        [left, end],
      ],
      {
        fill: value < 0 ? theme.categories[0]! : theme.categories[1]!,
        opacity: line && from + i * width >= line.value ? 0.4 : 1,
      },
    );
  });
  pen.line(
    [place.x(from), place.x(from + values.length * width)].map((x) => [x, place.y(0)] as const),
    {
      color: theme.muted,
      width: 1,
    },
  );
  if (line) drawLine(pen, line, theme, place);
  pen.text(bars.title, SIZE.left, SIZE.top / 2, { size: 15, color: theme.text, bold: true });
}

type Places = ReturnType<typeof placesOf>;

function placesOf({ values, from, width }: Bars) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values) || (low === 0 ? 1 : 0);
  const across = SIZE.width - SIZE.left - SIZE.right;
  const up = SIZE.height - SIZE.top - SIZE.bottom;
  const span = Math.max(1, values.length) * width;
  return {
    low,
    high,
    span,
    x: (value: number) => SIZE.left + ((value - from) / span) * across,
    y: (value: number) => SIZE.top + ((high - value) / (high - low)) * up,
    /** Values between numbers on each axis, at least. */
    stepAcross: (SPACING.across / across) * span,
    stepUp: (SPACING.up / up) * (high - low),
  };
}

function drawGrid(pen: Pen, { from, xTitle, yTitle, oneEach, width }: Bars, theme: Palette, place: Places) {
  const style = { size: 11, color: theme.muted };
  const stepUp = tickStep(place.stepUp);
  for (const value of ticks(place.low, place.high, stepUp)) {
    const y = place.y(value);
    pen.line(
      [SIZE.left, SIZE.width - SIZE.right].map((x) => [x, y] as const),
      {
        color: theme.grid,
        width: 1,
      },
    );
    pen.text(axisText(value, stepUp), SIZE.left - 6, y, { ...style, align: 'end' });
  }
  const bottom = SIZE.height - SIZE.bottom;
  const stepAcross = Math.max(oneEach ? width : 0, tickStep(place.stepAcross));
  for (const value of ticks(from, from + place.span - (oneEach ? width : 0), stepAcross))
    pen.text(axisText(value, stepAcross), place.x(value + (oneEach ? width / 2 : 0)), bottom + 12, {
      ...style,
      align: 'middle',
    });
  const middle = (SIZE.left + SIZE.width - SIZE.right) / 2;
  pen.text(xTitle, middle, SIZE.height - 14, { ...style, size: 12, align: 'middle' });
  pen.text(yTitle, 14, (SIZE.top + bottom) / 2, { ...style, size: 12, align: 'middle', turn: -90 });
}

function axisText(value: number, step: number): string {
  return step < 1 ? tickText(value, step) : value.toLocaleString('en').replace('-', '−');
}

function drawLine(pen: Pen, { value, text }: NonNullable<Bars['line']>, theme: Palette, place: Places): void {
  const x = Math.min(place.x(value), SIZE.width - SIZE.right);
  const [top, bottom] = [SIZE.top - 4, SIZE.height - SIZE.bottom];
  pen.line(
    [top, bottom].map((y) => [x, y] as const),
    { color: theme.text, width: 2 },
  );
  const right = x > SIZE.width / 2;
  pen.text(text, x + (right ? -6 : 6), top + 6, {
    size: 12,
    color: theme.text,
    bold: true,
    halo: theme.surface,
    align: right ? 'end' : 'start',
  });
}
