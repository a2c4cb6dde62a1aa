import type { Vector } from './point-camera';
import type { PointColors } from './point-colors';

export interface Scene {
  readonly title: string;
  /** The part of the title that is set in italics and bold, for instance the word of “The *terrible* cluster”. */
  readonly emphasis?: string | undefined;
  /** What was done to make the picture, written below it in a file. */
  readonly caption?: string | undefined;
  /** Row-major [points × components]. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  /** True while positions still change. */
  readonly forming: boolean;
  /** Hover text of each point, as typed. */
  readonly texts: readonly string[];
  /** Short name of each point, for labels; without them only lit points are labeled. */
  readonly names?: readonly string[] | undefined;
  readonly colors: PointColors;
  readonly axes: readonly string[];
  /** Points to light and label, the selected one first. */
  readonly lit: readonly number[];
  /** Short name of each lit point, in the same order. */
  readonly litNames: readonly string[];
  /** 1 for each point that is drawn, picked and hopped to, 0 for the others; all of them where it is missing. */
  readonly visible?: Uint8Array | null | undefined;
  /** Points chosen by box or lasso, which get a ring. */
  readonly chosen?: readonly number[] | undefined;
  /** Which points are labeled first on a flat map, higher first; by default in the order of the points. */
  readonly priority?: Float32Array | null | undefined;
  /** Drawn over the points, in the coordinates of the map (as many numbers as components). */
  readonly lines?: readonly SceneLine[] | undefined;
  readonly marks?: readonly SceneMark[] | undefined;
}

/** A line of the picture; an arrow points at `to`. */
export interface SceneLine {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: 'arrow' | 'line' | 'dashed';
  readonly label?: string | undefined;
}

/** A place that is no point of the map, for instance the result of a calculation. */
export interface SceneMark {
  readonly at: readonly number[];
  readonly label: string;
  readonly kind: 'predicted';
}

/** The cube around all points, and the box in it that they need. */
export interface Bounds {
  readonly center: readonly [number, number, number];
  /** Half the side of the cube, a little more than the farthest point needs; never 0. */
  readonly half: number;
  /** Half the sides of the box, as shares of the cube's; none is so short that the box is flat. */
  readonly sides: readonly [number, number, number];
}

/** Room between the outermost point and the side of the cube. */
const MARGIN = 1.05;
/** A map whose middle is off 0 by more than this share of its half side is drawn around its own middle. */
const OFF_CENTER = 0.5;
/** Shortest side of the box, as a share of the cube's. */
const THINNEST = 0.2;

export function pointCount({ positions, components }: Scene): number {
  return Math.floor(positions.length / components);
}

/** Coordinates of one point; z is 0 on a map of two dimensions. */
export function pointAt({ positions, components }: Scene, i: number): [number, number, number] {
  const at = i * components;
  return [positions[at] ?? 0, positions[at + 1] ?? 0, components === 3 ? (positions[at + 2] ?? 0) : 0];
}

/**
 * The cube around all points with finite coordinates. Its centre is 0 unless the points lie far to one side, so that a
 * map that forms about 0 does not shake.
 */
export function boundsOf({ positions, components }: Scene): Bounds {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let at = 0, axis = 0; at < positions.length; at++, axis = axis + 1 === components ? 0 : axis + 1) {
    const value = positions[at]!;
    if (value - value !== 0) continue;
    if (value < low[axis]!) low[axis] = value;
    if (value > high[axis]!) high[axis] = value;
  }
  const axes = [0, 1, 2].filter((axis) => low[axis]! <= high[axis]!);
  const spread = Math.max(0, ...axes.map((axis) => (high[axis]! - low[axis]!) / 2));
  const middle = (axis: number) => (axes.includes(axis) ? (high[axis]! + low[axis]!) / 2 : 0);
  const aside = axes.some((axis) => Math.abs(middle(axis)) > OFF_CENTER * spread);
  const center: Vector = aside ? [middle(0), middle(1), middle(2)] : [0, 0, 0];
  const needed = (axis: number) =>
    axes.includes(axis) ? Math.max(high[axis]! - center[axis]!, center[axis]! - low[axis]!) : 0;
  const most = Math.max(needed(0), needed(1), needed(2));
  if (most === 0) return { center, half: 1, sides: [1, 1, 1] };
  const side = (axis: number) => Math.max(THINNEST, needed(axis) / most);
  return { center, half: most * MARGIN, sides: [side(0), side(1), side(2)] };
}

/** A place of the map in units of its cube: side 1, centre 0. */
export function inCube(
  { center, half }: Pick<Bounds, 'center' | 'half'>,
  place: readonly number[],
): [number, number, number] {
  return [0, 1, 2].map((k) => ((place[k] ?? 0) - center[k]!) / (2 * half)) as [number, number, number];
}
