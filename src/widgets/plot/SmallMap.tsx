import { useEffect, useMemo, useRef } from 'react';
import { groupByColor, type PointColors } from './point-colors';
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
  const groups = useMemo(
    () => groupByColor(colors, positions.length / components),
    [colors, positions.length, components],
  );
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const view = smallView(positions, components, SIDE);
    context.clearRect(0, 0, SIDE, SIDE);
    for (const { points, color } of groups) {
      context.fillStyle = color(theme);
      dots(context, view, points);
    }
    if (marked !== null) ring(context, view, marked, theme);
  }, [positions, components, groups, marked, theme]);
  return (
    <canvas ref={canvas} className="small-map" role="img" aria-label={label} width={SIDE} height={SIDE} />
  );
}

function dots(context: CanvasRenderingContext2D, view: Float32Array, points: Uint32Array): void {
  const n = view.length / 2;
  const radius = n > 4000 ? 1.5 : n > 800 ? 2 : 4;
  context.beginPath();
  for (const point of points) {
    const [x = 0, y = 0] = [view[2 * point], view[2 * point + 1]];
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
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
