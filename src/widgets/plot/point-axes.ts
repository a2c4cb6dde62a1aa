import type { Palette } from '../palette';
import type { Box } from './point-boxes';
import { projectPlace, unitsPerPixel, type Camera, type Size } from './point-camera';
import type { Pen, Stroke } from './point-pen';
import type { Bounds, Scene } from './point-scene';
import type { TextWidth } from './point-text';

interface View {
  readonly scene: Scene;
  readonly bounds: Bounds;
  readonly camera: Camera;
  readonly rows: Float64Array;
  readonly size: Size;
  readonly theme: Palette;
  readonly textWidth: TextWidth;
}

/** CSS pixels between lines of the grid of a flat map, about. */
const SPACING = 110;
const NAME = 11.5;
/** Height of a line of text. */
const LINE = 14;

/**
 * Draws what lies under the points: a grid with numbers on a flat map, a box on one of three dimensions. Gives the
 * places of the names of the axes.
 */
export function drawAxes(pen: Pen, view: View): readonly Box[] {
  return view.scene.components === 2 ? drawGrid(pen, view) : drawCube(pen, view);
}

function drawGrid(pen: Pen, { scene, bounds, camera, size, theme, textWidth }: View): readonly Box[] {
  const unit = unitsPerPixel(camera, size) * 2 * bounds.half;
  const middle = [0, 1].map((k) => bounds.center[k]! + camera.target[k]! * 2 * bounds.half);
  const { width, height } = size;
  const fine: Stroke = { color: theme.grid, width: 1, opacity: 0.6 };
  const zero: Stroke = { color: theme.grid, width: 1.5 };
  const style = { size: 10, color: theme.muted, halo: theme.surface };
  const step = tickStep(SPACING * unit);
  for (const value of ticks(middle[0]! - (width / 2) * unit, middle[0]! + (width / 2) * unit, step)) {
    const x = width / 2 + (value - middle[0]!) / unit;
    pen.line(
      [
        [x, 0],
        [x, height],
      ],
      value === 0 ? zero : fine,
    );
    if (x > 40 && x < width - 30)
      pen.text(tickText(value, step), x, height - 8, { ...style, align: 'middle' });
  }
  const name = { size: NAME, color: theme.muted, halo: theme.surface, bold: true };
  const [along, upward] = [scene.axes[0] ?? '', scene.axes[1] ?? ''];
  const [alongWidth, upwardWidth] = [textWidth(along, name), textWidth(upward, name)];
  for (const value of ticks(middle[1]! - (height / 2) * unit, middle[1]! + (height / 2) * unit, step)) {
    const y = height / 2 - (value - middle[1]!) / unit;
    pen.line(
      [
        [0, y],
        [width, y],
      ],
      value === 0 ? zero : fine,
    );
    if (y > 14 + upwardWidth && y < height - 24) pen.text(tickText(value, step), 4, y, style);
  }
  pen.text(along, width - 6, height - 24, { ...name, align: 'end' });
  pen.text(upward, 12, 6, { ...name, align: 'end', turn: -90 });
  return [
    { left: width - 6 - alongWidth, top: height - 24 - LINE / 2, width: alongWidth, height: LINE },
    { left: 12 - LINE / 2, top: 6, width: LINE, height: upwardWidth },
  ];
}

/** The smallest of 1, 2, 5, 10, 20 … (or a tenth …) that is no less than a span. */
export function tickStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span));
  const share = span / power;
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

/** Multiples of the step between two numbers; at most 100. */
export function ticks(low: number, high: number, step: number): readonly number[] {
  const first = Math.ceil(low / step);
  const count = Math.min(100, Math.floor(high / step) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, k) => (first + k) * step + 0);
}

/** A number on an axis, with the decimals that the step between two asks for. */
export function tickText(value: number, step: number): string {
  const digits = Math.max(0, Math.min(9, -Math.floor(Math.log10(step) + 1e-9)));
  return value.toFixed(digits).replace('-', '−');
}

type Corner = readonly [number, number, number];

/** The twelve edges of the box, a grid on its floor, and the name of each axis beside an edge at the rim. */
function drawCube(pen: Pen, view: View): readonly Box[] {
  const { bounds, theme, camera } = view;
  const corner = (x: number, y: number, z: number): Corner => [
    bounds.center[0] + x * bounds.half * bounds.sides[0],
    bounds.center[1] + y * bounds.half * bounds.sides[1],
    bounds.center[2] + z * bounds.half * bounds.sides[2],
  ];
  // Sides away from the eye; their edges lie behind the points.
  const farX = Math.cos(camera.azimuth) > 0 ? -1 : 1;
  const farY = Math.sin(camera.azimuth) > 0 ? -1 : 1;
  const farZ = camera.elevation >= 0 ? -1 : 1;
  const edge = (from: Corner, to: Corner, stroke: Stroke) => drawEdge(pen, view, from, to, stroke);
  const faint: Stroke = { color: theme.grid, width: 1, opacity: 0.55 };
  const plain: Stroke = { color: theme.grid, width: 1.25 };
  for (const share of [-0.5, 0, 0.5]) {
    edge(corner(share, -1, farZ), corner(share, 1, farZ), faint);
    edge(corner(-1, share, farZ), corner(1, share, farZ), faint);
  }
  for (const a of [-1, 1]) {
    edge(corner(-1, a, farZ), corner(1, a, farZ), plain);
    edge(corner(a, -1, farZ), corner(a, 1, farZ), plain);
    edge(corner(-1, a, -farZ), corner(1, a, -farZ), a === farY ? plain : faint);
    edge(corner(a, -1, -farZ), corner(a, 1, -farZ), a === farX ? plain : faint);
    for (const b of [-1, 1])
      edge(corner(a, b, -1), corner(a, b, 1), a === farX || b === farY ? plain : faint);
  }
  const upright = [corner(farX, -farY, -1), corner(-farX, farY, -1)].map((foot) => ({
    foot,
    x: projectPlace(view.rows, view.size, foot)?.x ?? Infinity,
  }));
  const left = upright[0]!.x <= upright[1]!.x ? upright[0]!.foot : upright[1]!.foot;
  return [
    ...nameEdge(pen, view, 0, corner(-1, -farY, farZ), corner(1, -farY, farZ)),
    ...nameEdge(pen, view, 1, corner(-farX, -1, farZ), corner(-farX, 1, farZ)),
    // Above its upper end: beside a low box it would lie on the points at that side.
    ...nameEdge(pen, view, 2, left, [left[0], left[1], left[2] + 2 * bounds.half * bounds.sides[2]], true),
  ];
}

function drawEdge(pen: Pen, { rows, size }: View, from: Corner, to: Corner, stroke: Stroke): void {
  const a = projectPlace(rows, size, from);
  const b = projectPlace(rows, size, to);
  if (a && b)
    pen.line(
      [
        [a.x, a.y],
        [b.x, b.y],
      ],
      stroke,
    );
}

/** Writes the name of an axis outside an edge, away from the middle of the box, or above the edge's end. */
function nameEdge(
  pen: Pen,
  view: View,
  axis: number,
  from: Corner,
  to: Corner,
  above = false,
): readonly Box[] {
  const at = above ? 1 : 0.5;
  const { rows, size, bounds, scene, theme, textWidth } = view;
  const name = scene.axes[axis];
  const middle = projectPlace(
    rows,
    size,
    [0, 1, 2].map((k) => from[k]! + (to[k]! - from[k]!) * at),
  );
  const center = projectPlace(rows, size, bounds.center);
  if (!name || !middle || !center) return [];
  const [dx, dy] = above ? [0, -1] : [middle.x - center.x, middle.y - center.y];
  const away = Math.hypot(dx, dy) || 1;
  const style = { size: NAME, bold: true };
  const half = textWidth(name, style) / 2;
  // Outside the edge by as much as the name reaches toward it.
  const x = within(middle.x + (dx / away) * (half + 10), half + 4, size.width);
  const y = within(middle.y + (dy / away) * 16, LINE, size.height);
  pen.text(name, x, y, { ...style, color: theme.muted, halo: theme.surface, align: 'middle' });
  return [{ left: x - half, top: y - LINE / 2, width: 2 * half, height: LINE }];
}

function within(value: number, margin: number, length: number): number {
  return Math.max(margin, Math.min(length - margin, value));
}
