import { HOME_DISTANCE, NEAREST, type Size } from './point-camera';
import { pointCount, type Scene } from './point-scene';

/** All points as they are drawn from one camera. */
export interface Projection {
  readonly size: Size;
  /** [points × 3]: x and y in CSS pixels and the distance W (see `projectionRows`); NaN for a point that is not drawn. */
  readonly screen: Float32Array;
  /** Points that are drawn, those beneath first. A new array whenever the order may have changed. */
  readonly order: Uint32Array;
  /** Diameter in CSS pixels of a point at the distance of the target at home. */
  readonly diameter: number;
  /** Whether near points are larger. */
  readonly perspective: boolean;
}

/** How much larger and smaller perspective makes a point at most. */
export const GROWTH = { least: 0.6, most: 3 } as const;

/** Diameter in CSS pixels of a point at distance w. */
export function diameterAt({ diameter, perspective }: Projection, w: number): number {
  if (!perspective) return diameter;
  return diameter * Math.max(GROWTH.least, Math.min(GROWTH.most, HOME_DISTANCE / w));
}

/** Projects scenes again and again into the same memory. */
export interface Projector {
  /**
   * @param rows as `projectionRows` gives them
   * @param zoom of the camera; points of a flat map grow a little with it
   */
  project(scene: Scene, rows: Float64Array, size: Size, zoom: number): Projection;
}

export function createProjector(): Projector {
  let screen = new Float32Array(0);
  let sort = createSorter(0);
  return {
    project(scene, rows, size, zoom) {
      const n = pointCount(scene);
      if (screen.length !== n * 3) {
        screen = new Float32Array(n * 3);
        sort = createSorter(n);
      }
      const shown = projectAll(scene, n, rows, size, screen);
      const perspective = scene.components === 3;
      const grown = perspective ? 1 : Math.max(0.8, Math.min(2.5, zoom ** 0.3));
      return {
        size,
        screen,
        order: sort(screen, shown, perspective),
        perspective,
        diameter: baseDiameter(shown) * grown,
      };
    },
  };
}

function baseDiameter(points: number): number {
  return points > 20_000 ? 2.6 : points > 4000 ? 3.8 : points > 800 ? 5 : 7.5;
}

/** Fills `screen` and gives the number of points that are drawn. */
function projectAll(scene: Scene, n: number, rows: Float64Array, size: Size, screen: Float32Array): number {
  const { positions, components, visible } = scene;
  const [left, top] = [size.width / 2, size.height / 2];
  const [x0, x1, x2, x3] = [rows[0]!, rows[1]!, rows[2]!, rows[3]!];
  const [y0, y1, y2, y3] = [rows[4]!, rows[5]!, rows[6]!, rows[7]!];
  const [w0, w1, w2, w3] = [rows[8]!, rows[9]!, rows[10]!, rows[11]!];
  let shown = 0;
  for (let i = 0; i < n; i++) {
    const at = i * components;
    const x = positions[at]!;
    const y = positions[at + 1]!;
    const z = components === 3 ? positions[at + 2]! : 0;
    const w = w0 * x + w1 * y + w2 * z + w3;
    const sx = left + (x0 * x + x1 * y + x2 * z + x3) / w;
    const sy = top - (y0 * x + y1 * y + y2 * z + y3) / w;
    const drawn = w > NEAREST && (!visible || visible[i] === 1) && sx - sx === 0 && sy - sy === 0;
    screen[3 * i] = drawn ? sx : NaN;
    screen[3 * i + 1] = drawn ? sy : NaN;
    screen[3 * i + 2] = w;
    if (drawn) shown++;
  }
  return shown;
}

const LEVELS = 65_536;

/**
 * Sorts the points that are drawn: the farthest first in perspective (by radix, 65,536 levels of distance; ties by
 * index, the higher first), otherwise the last first, so that the first point lies on top.
 */
function createSorter(n: number) {
  const key = new Uint16Array(n);
  const [first, second] = [new Uint32Array(n), new Uint32Array(n)];
  const counts = new Uint32Array(257);
  const pass = (from: Uint32Array, to: Uint32Array, shown: number, bits: number) => {
    counts.fill(0);
    for (let k = 0; k < shown; k++) counts[((key[from[k]!]! >> bits) & 255) + 1]!++;
    for (let k = 1; k < 257; k++) counts[k]! += counts[k - 1]!;
    for (let k = 0; k < shown; k++) to[counts[(key[from[k]!]! >> bits) & 255]!++] = from[k]!;
  };
  return (screen: Float32Array, shown: number, byDistance: boolean): Uint32Array => {
    let least = Infinity;
    let most = -Infinity;
    for (let i = n - 1, k = 0; i >= 0; i--) {
      if (Number.isNaN(screen[3 * i]!)) continue;
      first[k++] = i;
      const w = screen[3 * i + 2]!;
      if (w < least) least = w;
      if (w > most) most = w;
    }
    if (byDistance && most > least) {
      const scale = (LEVELS - 1) / (most - least);
      for (let k = 0; k < shown; k++) key[first[k]!] = (most - screen[3 * first[k]! + 2]!) * scale;
      pass(first, second, shown, 0);
      pass(second, first, shown, 8);
    }
    return first.subarray(0, shown);
  };
}
