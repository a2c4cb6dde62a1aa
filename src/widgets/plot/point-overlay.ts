import type { Palette } from '../palette';
import type { Box } from './point-boxes';
import { overlap } from './point-boxes';
import { projectPlace, type Size } from './point-camera';
import { fanOut, type Anchor, type Placed } from './point-fan';
import { labelBox } from './point-labels';
import type { Pen } from './point-pen';
import { diameterAt, type Projection } from './point-projection';
import type { Scene, SceneLine } from './point-scene';
import type { TextWidth } from './point-text';

/** CSS pixels by which a lit point is larger than the others, in diameter. */
export const LIT_EXTRA = 4.5;
/** Most names of lit and of chosen points. */
const MOST_NAMES = { lit: 80, chosen: 30 } as const;
/** Where no more points are drawn than this, each is named, also on a map of three dimensions. */
const FEW = 64;
/** Up to so many are named at any distance, more only close by: lines to far names would cover the picture. */
const VERY_FEW = 24;
const CLOSE = 12;
export const LABEL_SIZE = 11;
export const LINE_HEIGHT = 14;

export interface OverlayInput {
  readonly scene: Scene;
  readonly projection: Projection;
  readonly rows: Float64Array;
  readonly theme: Palette;
  /** `#rrggbb` of each point. */
  readonly colorOf: (point: number) => string;
  readonly textWidth: TextWidth;
  /** Points of a flat map to name where there is room, the most important first. */
  readonly named: readonly number[];
  /** Places that no lit name may cover. */
  readonly written: readonly Box[];
  /** Side of each lit name in the last picture; brought up to date. */
  readonly slots: Map<number, number>;
}

/** A name that was drawn, so that it can be clicked as its point can. */
export interface DrawnName {
  readonly point: number;
  readonly box: Box;
}

/** Draws what lies over the points: lines, lit points, marks and names. Gives the names. */
export function drawOverlay(pen: Pen, input: OverlayInput): readonly DrawnName[] {
  const { scene, theme, rows, projection } = input;
  for (const line of scene.lines ?? []) drawLine(pen, line, rows, projection.size, theme);
  drawLit(pen, input);
  const marks = drawMarks(pen, input);
  const anchors = anchorsOf(input);
  const fanned = fanOut(
    anchors.filter(({ x }) => !Number.isNaN(x)),
    projection.size,
    input.slots,
    [...input.written, ...marks],
  );
  const taken = [...input.written, ...marks, ...fanned.map(({ box }) => box), ...litDiscs(input)];
  const plain = drawNamed(pen, input, taken, new Set(anchors.map(({ point }) => point)));
  for (const name of fanned) drawFanned(pen, input, name);
  for (const line of scene.lines ?? []) drawHead(pen, line, rows, projection.size, theme);
  return [...fanned.map(({ anchor, box }) => ({ point: anchor.point, box })), ...plain];
}

function drawLit(pen: Pen, { scene, projection, theme, colorOf }: OverlayInput): void {
  const { screen } = projection;
  for (let k = scene.lit.length - 1; k >= 0; k--) {
    const i = scene.lit[k]!;
    const x = screen[3 * i]!;
    if (Number.isNaN(x) || x === undefined) continue;
    const y = screen[3 * i + 1]!;
    const radius = litRadius(projection, i);
    if (k === 0) {
      pen.circle(x, y, radius + 4.5, { fill: theme.surface });
      pen.circle(x, y, radius + 3, { fill: theme.selected });
      pen.circle(x, y, radius - 0.5, { fill: colorOf(i) });
    } else {
      pen.circle(x, y, radius + 1, { fill: theme.surface });
      pen.circle(x, y, radius, { fill: colorOf(i), stroke: theme.text, width: 1.5 });
    }
  }
}

function litRadius(projection: Projection, i: number): number {
  return (diameterAt(projection, projection.screen[3 * i + 2] ?? 1) + LIT_EXTRA) / 2;
}

function litDiscs({ scene, projection }: OverlayInput): readonly Box[] {
  return scene.lit.map((i) => {
    const radius = litRadius(projection, i) + 2;
    const [x, y] = [projection.screen[3 * i] ?? NaN, projection.screen[3 * i + 1] ?? NaN];
    return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
  });
}

/** Lit points with their names, then chosen ones, then all others where there are few. */
function anchorsOf({ scene, projection, textWidth }: OverlayInput): readonly Anchor[] {
  const { screen } = projection;
  const large = new Set([...scene.lit, ...(scene.chosen ?? [])]);
  const anchor = (point: number, name: string, first: boolean): Anchor => ({
    point,
    x: screen[3 * point] ?? NaN,
    y: screen[3 * point + 1] ?? NaN,
    radius: large.has(point)
      ? litRadius(projection, point)
      : diameterAt(projection, screen[3 * point + 2] ?? 1) / 2,
    width: textWidth(name, nameStyle(first)) + 4,
    height: LINE_HEIGHT + (first ? 2 : 0),
  });
  const lit = scene.lit
    .slice(0, MOST_NAMES.lit)
    .map((point, k) => anchor(point, scene.litNames[k] ?? '', k === 0));
  const already = new Set(scene.lit);
  const chosen = (scene.chosen ?? [])
    .slice(0, MOST_NAMES.chosen)
    .filter((point) => !already.has(point))
    .map((point) => anchor(point, scene.names?.[point] ?? '', false));
  for (const { point } of chosen) already.add(point);
  const others = (scene.forming || projection.order.length > FEW ? [] : Array.from(projection.order))
    .filter((point) => !already.has(point))
    .toSorted((a, b) => a - b)
    .map((point) => ({
      ...anchor(point, scene.names?.[point] ?? '', false),
      reach: projection.order.length > VERY_FEW ? CLOSE : undefined,
    }));
  return [...lit, ...chosen, ...others].filter(({ width }) => width > 4);
}

function nameStyle(first: boolean) {
  return { size: first ? 13 : LABEL_SIZE + 0.5, bold: first };
}

function nameOf({ scene }: OverlayInput, point: number): string {
  const k = scene.lit.indexOf(point);
  return (k >= 0 ? scene.litNames[k] : scene.names?.[point]) ?? '';
}

function drawFanned(pen: Pen, input: OverlayInput, { anchor, box, led }: Placed): void {
  const { theme, scene } = input;
  if (led) {
    const nearX = Math.max(box.left, Math.min(anchor.x, box.left + box.width));
    const nearY = Math.max(box.top, Math.min(anchor.y, box.top + box.height));
    const away = Math.hypot(nearX - anchor.x, nearY - anchor.y) || 1;
    const from = [
      anchor.x + ((nearX - anchor.x) / away) * anchor.radius,
      anchor.y + ((nearY - anchor.y) / away) * anchor.radius,
    ] as const;
    pen.line([from, [nearX, nearY]], { color: theme.muted, width: 1 });
  }
  pen.text(nameOf(input, anchor.point), box.left + 2, box.top + box.height / 2, {
    ...nameStyle(anchor.point === scene.lit[0]),
    color: theme.text,
    halo: theme.surface,
  });
}

/** Names the points of a flat map that leave room to what is taken; only those in the picture, and none of those aside. */
function drawNamed(
  pen: Pen,
  input: OverlayInput,
  taken: readonly Box[],
  aside: ReadonlySet<number>,
): readonly DrawnName[] {
  const { scene, projection, theme, textWidth, named } = input;
  const { screen, size } = projection;
  const style = { size: LABEL_SIZE, color: theme.text, halo: theme.surface };
  const drawn: DrawnName[] = [];
  for (const point of named) {
    const x = screen[3 * point] ?? NaN;
    const y = screen[3 * point + 1] ?? NaN;
    if (!(x > -200 && y > -10 && x < size.width && y < size.height + 10) || aside.has(point)) continue;
    const name = scene.names?.[point] ?? '';
    const box = labelBox(x, y, textWidth(name, style), LINE_HEIGHT);
    if (taken.some((other) => overlap(box, other))) continue;
    pen.text(name, box.left, y, style);
    drawn.push({ point, box });
  }
  return drawn;
}

function drawMarks(pen: Pen, { scene, projection, rows, theme, textWidth }: OverlayInput): readonly Box[] {
  const style = { size: LABEL_SIZE + 0.5, italic: true, color: theme.selected, halo: theme.surface };
  return (scene.marks ?? []).flatMap(({ at, label }) => {
    const place = projectPlace(rows, projection.size, at);
    if (!place) return [];
    const { x, y } = place;
    const arm = 6;
    for (const [stroke, width] of [
      [theme.surface, 5],
      [theme.selected, 2.25],
    ] as const) {
      pen.line(
        [
          [x - arm, y - arm],
          [x + arm, y + arm],
        ],
        { color: stroke, width },
      );
      pen.line(
        [
          [x - arm, y + arm],
          [x + arm, y - arm],
        ],
        { color: stroke, width },
      );
    }
    const box = {
      left: x + arm + 4,
      top: y - LINE_HEIGHT / 2,
      width: textWidth(label, style),
      height: LINE_HEIGHT,
    };
    pen.text(label, box.left, y, style);
    return [box, { left: x - arm, top: y - arm, width: 2 * arm, height: 2 * arm }];
  });
}

function drawLine(pen: Pen, line: SceneLine, rows: Float64Array, size: Size, theme: Palette): void {
  const a = projectPlace(rows, size, line.from);
  const b = projectPlace(rows, size, line.to);
  if (!a || !b) return;
  const color = line.kind === 'arrow' ? theme.selected : theme.muted;
  const width = line.kind === 'arrow' ? 2 : 1.25;
  pen.line(
    [
      [a.x, a.y],
      [b.x, b.y],
    ],
    { color: theme.surface, width: width + 2, opacity: 0.7 },
  );
  pen.line(
    [
      [a.x, a.y],
      [b.x, b.y],
    ],
    { color, width, dashed: line.kind === 'dashed' },
  );
  if (line.label) {
    const style = { size: LABEL_SIZE, color: theme.text, halo: theme.surface, align: 'middle' as const };
    pen.text(line.label, (a.x + b.x) / 2, (a.y + b.y) / 2 - 8, style);
  }
}

/** The point of an arrow, drawn over names, which stand where arrows end. */
function drawHead(pen: Pen, line: SceneLine, rows: Float64Array, size: Size, theme: Palette): void {
  const a = projectPlace(rows, size, line.from);
  const b = projectPlace(rows, size, line.to);
  const long = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
  if (!a || !b || line.kind !== 'arrow' || long <= 4) return;
  const [ux, uy] = [(b.x - a.x) / long, (b.y - a.y) / long];
  const [tipX, tipY] = [b.x - ux * 4, b.y - uy * 4];
  const wing = (side: number) => [tipX - ux * 9 + side * uy * 4.5, tipY - uy * 9 - side * ux * 4.5] as const;
  pen.polygon([[tipX, tipY], wing(1), wing(-1)], { fill: theme.selected });
}
