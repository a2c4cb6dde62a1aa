import { useEffect, useRef } from 'react';
import { channels, paletteIndices, paletteOf, type PointColors } from './point-colors';
import { createCanvasRenderer } from './point-renderer-canvas';
import { DrawingButtons } from './DrawingButtons';
import type { Drawing } from './drawing';
import { smallView } from './small-view';
import { usePlotTheme } from './use-plot-theme';
import type { Palette } from '../palette';

interface Props {
  /** Accessible name of the picture. */
  readonly label: string;
  /** Row-major [points × components]. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  readonly colors: PointColors;
  /** The point that is marked; null for none. */
  readonly marked: number | null;
}

/** Side of the picture in its own pixels; the page scales it. */
const SIDE = 480;

/** A picture of points that stands still, to be compared with others: seen as a new map is. */
export function SmallMap({ label, positions, components, colors, marked }: Props) {
  const theme = usePlotTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const view = smallView(positions, components, SIDE);
    drawDots(element, view, colors, theme);
    if (marked !== null) ring(context, view, marked, theme);
  }, [positions, components, colors, marked, theme]);
  return (
    <>
      <canvas ref={canvas} className="small-map" role="img" aria-label={label} width={SIDE} height={SIDE} />
      <DrawingButtons
        label={label}
        drawing={(palette) => dotsDrawing({ label, positions, components, colors, marked }, palette)}
      />
    </>
  );
}

/** Height of the title above the picture. */
const TITLE = 36;

function dotsDrawing({ label, positions, components, colors, marked }: Props, theme: Palette): Drawing {
  const view = smallView(positions, components, SIDE);
  const n = view.length / 2;
  const fills = paletteOf(colors, theme);
  const indices = paletteIndices(colors, n);
  const at = (i: number) => [view[2 * i] ?? 0, TITLE + (view[2 * i + 1] ?? 0)] as const;
  return {
    title: label,
    width: SIDE,
    height: SIDE + TITLE,
    theme,
    draw: (pen) => {
      // The first points, of the commonest words, lie on top.
      for (let i = n - 1; i >= 0; i--)
        if (Number.isFinite(view[2 * i]))
          pen.circle(...at(i), diameterOf(n) / 2, { fill: fills[indices[i]!] ?? theme.muted });
      if (marked !== null)
        pen.circle(...at(marked), 9, { fill: theme.selected, stroke: theme.surface, width: 3 });
      pen.text(label, 12, TITLE / 2, { size: 15, color: theme.text, bold: true });
    },
  };
}

function diameterOf(n: number): number {
  return n > 4000 ? 3 : n > 800 ? 4 : 8;
}

function drawDots(canvas: HTMLCanvasElement, view: Float32Array, colors: PointColors, theme: Palette): void {
  const n = view.length / 2;
  const screen = new Float32Array(n * 3);
  for (let i = 0; i < n; i++) screen.set([view[2 * i] ?? NaN, view[2 * i + 1] ?? NaN, 1], 3 * i);
  createCanvasRenderer(canvas).draw({
    projection: {
      size: { width: SIDE, height: SIDE },
      screen,
      order: Uint32Array.from({ length: n }, (_, k) => n - 1 - k),
      diameter: diameterOf(n),
      perspective: false,
    },
    ratio: 1,
    indices: paletteIndices(colors, n),
    palette: Uint8Array.from(paletteOf(colors, theme).flatMap((color) => [...channels(color), 255])),
    ringed: null,
    ringColor: [0, 0, 0],
    opacity: 1,
  });
}

function ring(context: CanvasRenderingContext2D, view: Float32Array, point: number, theme: Palette): void {
  context.beginPath();
  context.arc(view[2 * point] ?? 0, view[2 * point + 1] ?? 0, 9, 0, 2 * Math.PI);
  context.fillStyle = theme.selected;
  context.fill();
  context.lineWidth = 3;
  context.strokeStyle = theme.surface;
  context.stroke();
}
