import {
  homeCamera,
  pan,
  projectionRows,
  projectPlace,
  zoomAt,
  type Camera,
  type Size,
  type Vector,
} from './point-camera';
import { boundsOf, inCube, pointCount, type Bounds, type Scene } from './point-scene';

/** CSS pixels between the points and the rim: names and the numbers of the grid stand there. */
const AIR = { 2: { x: 44, y: 34 }, 3: { x: 26, y: 26 } } as const;
/** A few points are not magnified more than this. */
const NEAREST_HOME = 12;
/** A choice of points is gone nearer to only where that makes it larger by this factor. */
const NEARER = 1.3;
/** In perspective the size on the screen follows the distance only roughly; it settles in a few steps. */
const STEPS = 6;
/** The cube itself, side 1 about 0. */
const CUBE = { center: [0, 0, 0], half: 0.5 } as const;

/** A box in units of the cube. */
interface Extent {
  readonly low: Vector;
  readonly high: Vector;
}

/**
 * The camera that shows all points drawn as large as the picture allows. Points that fill most of the map are seen from
 * where all of it is, so that a choice of them does not move the picture.
 */
export function homeOf(scene: Scene, bounds: Bounds, size: Size): Camera {
  const usual = homeCamera(scene.components);
  const all = boxOf(scene, bounds);
  const whole = all ? fit(usual, all, size) : usual;
  const part = scene.visible ? extentOf(scene, bounds, scene.visible) : null;
  const near = part ? fit(usual, part, size) : whole;
  return near.zoom > NEARER * whole.zoom ? near : whole;
}

/** Works a home out again only when the points, the choice of them or the picture has changed. */
export function createHome(): (scene: Scene, size: Size) => Camera {
  let keys: readonly unknown[] = [];
  let home = homeCamera(3);
  return (scene, size) => {
    const now = [scene.positions, scene.components, scene.visible, size.width, size.height];
    if (keys.length === 0 || now.some((key, k) => key !== keys[k])) {
      keys = now;
      home = homeOf(scene, boundsOf(scene), size);
    }
    return home;
  };
}

/** On a map of three dimensions the box that is drawn about the points, else the points themselves. */
function boxOf(scene: Scene, bounds: Bounds): Extent | null {
  if (scene.components === 2) return extentOf(scene, bounds, null);
  const [x, y, z] = bounds.sides;
  return { low: [-x / 2, -y / 2, -z / 2], high: [x / 2, y / 2, z / 2] };
}

/** Of the points drawn; null without any. */
function extentOf(scene: Scene, bounds: Bounds, visible: Uint8Array | null): Extent | null {
  const { positions, components } = scene;
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  const n = pointCount(scene);
  for (let i = 0; i < n; i++) {
    if (visible && visible[i] !== 1) continue;
    const at = i * components;
    const [x, y] = [positions[at]!, positions[at + 1]!];
    const z = components === 3 ? positions[at + 2]! : 0;
    if (!Number.isFinite(x + y + z)) continue;
    low[0] = Math.min(low[0]!, x);
    low[1] = Math.min(low[1]!, y);
    low[2] = Math.min(low[2]!, z);
    high[0] = Math.max(high[0]!, x);
    high[1] = Math.max(high[1]!, y);
    high[2] = Math.max(high[2]!, z);
  }
  return low[0]! <= high[0]! ? { low: inCube(bounds, low), high: inCube(bounds, high) } : null;
}

function fit(from: Camera, { low, high }: Extent, size: Size): Camera {
  const middle = [0, 1, 2].map((k) => (low[k]! + high[k]!) / 2) as [number, number, number];
  let camera: Camera = { ...from, target: middle };
  const air = AIR[from.components];
  const room = {
    width: Math.max(size.width / 2, size.width - 2 * air.x),
    height: Math.max(size.height / 2, size.height - 2 * air.y),
  };
  for (let step = 0; step < STEPS; step++) {
    const seen = shadowOf(camera, { low, high }, size);
    if (!seen) return from;
    const wanted = Math.min(room.width / seen.width, room.height / seen.height);
    const factor = Math.min(wanted, NEAREST_HOME / camera.zoom);
    camera = pan(camera, size, size.width / 2 - seen.x, size.height / 2 - seen.y);
    camera = zoomAt(camera, size, factor, size.width / 2, size.height / 2);
  }
  return camera;
}

/** Middle, width and height on the screen of a box; null when part of it lies behind the eye. */
function shadowOf(camera: Camera, { low, high }: Extent, size: Size) {
  const rows = projectionRows(camera, CUBE, size);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [low[0], high[0]])
    for (const y of [low[1], high[1]])
      for (const z of [low[2], high[2]]) {
        const at = projectPlace(rows, size, [x, y, z]);
        if (!at) return null;
        xs.push(at.x);
        ys.push(at.y);
      }
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
