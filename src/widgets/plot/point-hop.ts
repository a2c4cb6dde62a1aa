import type { Size } from './point-camera';

export type HopDirection = 'left' | 'right' | 'up' | 'down';

const STEPS: Readonly<Record<HopDirection, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Pixels below which two points lie on one place. */
const SAME_PLACE = 0.5;
const CONE = Math.SQRT1_2 - 1e-9;

/**
 * The next point in a direction of the screen. Among the points within 45° of it the one with the least distance ÷
 * cosine of the angle wins; where there is none, the same among all that lie that way at all; ties go to the lower
 * index. Points on the place of the present one come first, in the order of their index, so that each can be reached.
 *
 * @param screen [points × 3] as in `Projection`; NaN for points that are not drawn
 * @returns null where nothing lies that way
 */
export function hop(screen: Float32Array, from: number, direction: HopDirection): number | null {
  const [ux, uy] = STEPS[direction];
  const x = screen[3 * from]!;
  const y = screen[3 * from + 1]!;
  let inCone: number | null = null;
  let inConeCost = Infinity;
  let anywhere: number | null = null;
  let anywhereCost = Infinity;
  for (let i = 0; 3 * i < screen.length; i++) {
    const dx = screen[3 * i]! - x;
    const dy = screen[3 * i + 1]! - y;
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (!(distance >= SAME_PLACE)) {
      if (i > from && distance < SAME_PLACE) return i;
      continue;
    }
    const cosine = (dx * ux + dy * uy) / distance;
    if (cosine <= 0) continue;
    const cost = distance / cosine;
    if (cosine >= CONE && cost < inConeCost) {
      inCone = i;
      inConeCost = cost;
    }
    if (cost < anywhereCost) {
      anywhere = i;
      anywhereCost = cost;
    }
  }
  return inCone ?? anywhere;
}

/** The point nearest to the middle of the picture, where hopping starts; null where none is drawn. */
export function middlePoint(screen: Float32Array, { width, height }: Size): number | null {
  let best: number | null = null;
  let nearest = Infinity;
  for (let i = 0; 3 * i < screen.length; i++) {
    const away = (screen[3 * i]! - width / 2) ** 2 + (screen[3 * i + 1]! - height / 2) ** 2;
    if (away < nearest) {
      nearest = away;
      best = i;
    }
  }
  return best;
}
