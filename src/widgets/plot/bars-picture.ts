import type { Palette } from '../palette';
import { tickStep, ticks, tickText } from './point-axes';
import { canvasPen, escapeMarkup, svgPen, type Pen } from './point-pen';
import { PLOT_FONT } from './plot-font';

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
const PNG_RATIO = 2;

/** The picture with title and axes on the colour of the page's surface. */
export async function exportBars(bars: Bars, format: 'png' | 'svg', theme: Palette): Promise<Blob> {
  if (format === 'svg') return new Blob([barsSvg(bars, theme)], { type: 'image/svg+xml' });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: SIZE.width * PNG_RATIO, height: SIZE.height * PNG_RATIO });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw the picture on.');
  context.scale(PNG_RATIO, PNG_RATIO);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  drawBars(canvasPen(context), bars, theme);
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser could not make a PNG of this size.')),
    ),
  );
}

/** The picture as SVG: one polygon a bar, texts as texts. */
export function barsSvg(bars: Bars, theme: Palette): string {
  const elements: string[] = [];
  drawBars(svgPen(elements), bars, theme);
  const { width, height } = SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeMarkup(PLOT_FONT)}">`,
    `<title>${escapeMarkup(bars.title)}</title>`,
    `<rect width="100%" height="100%" fill="${theme.surface}"/>`,
    ...elements,
    '</svg>',
  ].join('\n');
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
