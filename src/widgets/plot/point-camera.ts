import type { Bounds } from './point-scene';

/** Width and height of a picture in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Vector = readonly [x: number, y: number, z: number];

/**
 * From where a map is seen. Places are in units of the cube that holds all points: side 1, centre 0. A map of three
 * dimensions is seen in perspective from a turntable (z stays up), one of two straight from above.
 */
export interface Camera {
  readonly components: 2 | 3;
  /** The place in the middle of the picture. */
  readonly target: Vector;
  /** Turn about the upright axis and height over the horizon, in radians; 0 on a map of two dimensions. */
  readonly azimuth: number;
  readonly elevation: number;
  /** Twice as much shows what lies at the target twice as large; 1 shows about the whole cube. */
  readonly zoom: number;
}

/** Distance of the eye from the target at zoom 1, in sides of the cube. */
export const HOME_DISTANCE = 2.8;
/** Pixels per side of the cube at zoom 1, as a share of the shorter side of the picture. */
const SHARE = { 2: 0.93, 3: 0.64 } as const;
const ZOOM = { 2: { least: 0.4, most: 400 }, 3: { least: 0.3, most: 25 } } as const;
const STEEPEST = 1.55;
/** A point nearer to the eye than this is not drawn. */
export const NEAREST = 0.02;

/** Where a map is first seen from, before it is known what it holds. */
export function homeCamera(components: 2 | 3): Camera {
  return components === 2
    ? { components, target: [0, 0, 0], azimuth: 0, elevation: 0, zoom: 1 }
    : { components, target: [0, 0, 0], azimuth: Math.PI / 4, elevation: 0.42, zoom: 1 };
}

/** Directions of the picture in the cube: to the right, upward, and toward the eye. */
export function directions({ components, azimuth, elevation }: Camera): {
  readonly right: Vector;
  readonly up: Vector;
  readonly back: Vector;
} {
  if (components === 2) return { right: [1, 0, 0], up: [0, 1, 0], back: [0, 0, 1] };
  const [ca, sa, ce, se] = [Math.cos(azimuth), Math.sin(azimuth), Math.cos(elevation), Math.sin(elevation)];
  return { right: [-sa, ca, 0], up: [-se * ca, -se * sa, ce], back: [ce * ca, ce * sa, se] };
}

/** Sides of the cube per pixel, at the target. */
export function unitsPerPixel({ components, zoom }: Camera, { width, height }: Size): number {
  return 1 / (SHARE[components] * Math.max(1, Math.min(width, height)) * zoom);
}

/**
 * The projection as three rows of four numbers X, Y, W: a place p of the map (its own coordinates, z = 0 where it has
 * none) is drawn at (width / 2 + X·p / W·p, height / 2 − Y·p / W·p), where R·p = R0 x + R1 y + R2 z + R3. W is the
 * distance from the eye in sides of the cube along the view, and 1 on a map of two dimensions.
 */
export function projectionRows(
  camera: Camera,
  bounds: Pick<Bounds, 'center' | 'half'>,
  size: Size,
): Float64Array {
  const { right, up, back } = directions(camera);
  const pixels = 1 / unitsPerPixel({ ...camera, zoom: 1 }, size);
  const flat = camera.components === 2;
  const focal = flat ? pixels * camera.zoom : pixels * HOME_DISTANCE;
  const scale = 1 / (2 * bounds.half);
  const rows = new Float64Array(12);
  const set = (at: number, [x, y, z]: Vector, factor: number, offset: number) => {
    const row = [x * scale * factor, y * scale * factor, z * scale * factor];
    const centered = [0, 1, 2].reduce((sum, k) => sum - row[k]! * bounds.center[k]!, 0);
    const [tx, ty, tz] = camera.target;
    rows.set([...row, centered - factor * (x * tx + y * ty + z * tz) + offset], at);
  };
  set(0, right, focal, 0);
  set(4, up, focal, 0);
  if (flat) rows[11] = 1;
  else set(8, back, -1, HOME_DISTANCE / camera.zoom);
  return rows;
}

/** Where a place of the map is drawn, in CSS pixels; null behind the eye. */
export function projectPlace(
  rows: Float64Array,
  { width, height }: Size,
  place: readonly number[],
): { readonly x: number; readonly y: number; readonly w: number } | null {
  const [x, y, w] = [0, 4, 8].map(
    (at) =>
      rows[at]! * (place[0] ?? 0) +
      rows[at + 1]! * (place[1] ?? 0) +
      rows[at + 2]! * (place[2] ?? 0) +
      rows[at + 3]!,
  ) as [number, number, number];
  return w > NEAREST ? { x: width / 2 + x / w, y: height / 2 - y / w, w } : null;
}

/** Turns a map of three dimensions by angles in radians. */
export function orbit(camera: Camera, turn: number, rise: number): Camera {
  const elevation = Math.max(-STEEPEST, Math.min(STEEPEST, camera.elevation + rise));
  return { ...camera, azimuth: camera.azimuth + turn, elevation };
}

/** Moves the picture by pixels, so that what lies at the target follows the hand. */
export function pan(camera: Camera, size: Size, dx: number, dy: number): Camera {
  return shift(camera, -dx * unitsPerPixel(camera, size), dy * unitsPerPixel(camera, size));
}

/** Magnifies by a factor; what lies under the pixel (at the depth of the target) stays there. */
export function zoomAt(camera: Camera, size: Size, factor: number, x: number, y: number): Camera {
  const { least, most } = ZOOM[camera.components];
  const zoomed = { ...camera, zoom: Math.max(least, Math.min(most, camera.zoom * factor)) };
  const less = unitsPerPixel(camera, size) - unitsPerPixel(zoomed, size);
  return shift(zoomed, (x - size.width / 2) * less, (size.height / 2 - y) * less);
}

/** Puts a place of the cube in the middle, seen from as near as before. */
export function lookAt(camera: Camera, target: Vector): Camera {
  return { ...camera, target };
}

/** The camera at t, 0 … 1, of the way between two. */
export function between(from: Camera, to: Camera, t: number): Camera {
  const mix = (a: number, b: number) => a + (b - a) * t;
  return {
    ...to,
    target: [0, 1, 2].map((k) => mix(from.target[k]!, to.target[k]!)) as [number, number, number],
    azimuth: mix(from.azimuth, to.azimuth),
    elevation: mix(from.elevation, to.elevation),
    zoom: from.zoom * (to.zoom / from.zoom) ** t,
  };
}

function shift(camera: Camera, along: number, upward: number): Camera {
  const { right, up } = directions(camera);
  const target = camera.target.map((value, k) => value + right[k]! * along + up[k]! * upward);
  return { ...camera, target: target as [number, number, number] };
}
