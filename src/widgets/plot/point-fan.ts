import { overlap, type Box } from './point-boxes';
import type { Size } from './point-camera';

/** A point whose name must be read. */
export interface Anchor {
  readonly point: number;
  readonly x: number;
  readonly y: number;
  /** CSS pixels around its middle that are not written over. */
  readonly radius: number;
  /** Size of its name. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels that the name may stand off at most; it is left out where that is too near. Without it any distance. */
  readonly reach?: number | undefined;
}

/** A name and where it stands. */
export interface Placed {
  readonly anchor: Anchor;
  readonly box: Box;
  /** Whether it stands so far off that a line must lead to its point. */
  readonly led: boolean;
}

interface Slot {
  readonly dx: number;
  readonly dy: number;
  readonly reach: number;
}

const REACHES = [0, 12, 26, 42, 60, 82, 108, 140];
const WAYS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0.7, -0.7],
  [-0.7, -0.7],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0, -1],
  [0, 1],
];
const SLOTS: readonly Slot[] = REACHES.flatMap((reach) => WAYS.map(([dx, dy]) => ({ dx, dy, reach })));
const GAP = 4;

/**
 * Fans names out around their points so that no two overlap and all lie inside the picture: each takes the nearest free
 * place, the first anchor first. A name stays on the side where it stood before, as long as that is free, so that it
 * does not jump while the map turns. A name without a free place is left out.
 *
 * @param written places that are taken already
 * @param slots side of each point's name in the last picture; brought up to date
 */
export function fanOut(
  anchors: readonly Anchor[],
  { width, height }: Size,
  slots: Map<number, number>,
  written: readonly Box[] = [],
): readonly Placed[] {
  const placed: Placed[] = [];
  const discs = anchors.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const free = (box: Box, own: number, discsToo: boolean) =>
    box.left >= 2 &&
    box.top >= 2 &&
    box.left + box.width <= width - 2 &&
    box.top + box.height <= height - 2 &&
    !written.some((other) => overlap(box, other)) &&
    !placed.some((other) => overlap(box, other.box)) &&
    !(discsToo && discs.some((disc, k) => k !== own && overlap(box, disc)));
  const find = (anchor: Anchor, own: number): number | null => {
    const before = slots.get(anchor.point);
    if (before !== undefined && free(boxAt(anchor, before), own, true)) return before;
    const { reach = Infinity } = anchor;
    for (const discsToo of reach < Infinity ? [true] : [true, false]) {
      const slot = SLOTS.findIndex((at, k) => at.reach <= reach && free(boxAt(anchor, k), own, discsToo));
      if (slot >= 0) return slot;
    }
    return null;
  };
  const kept = new Map<number, number>();
  anchors.forEach((anchor, own) => {
    if (anchor.x < 0 || anchor.y < 0 || anchor.x > width || anchor.y > height) return;
    const slot = find(anchor, own);
    if (slot === null) return;
    kept.set(anchor.point, slot);
    placed.push({ anchor, box: boxAt(anchor, slot), led: (SLOTS[slot]?.reach ?? 0) > 0 });
  });
  slots.clear();
  for (const [point, slot] of kept) slots.set(point, slot);
  return placed;
}

function boxAt({ x, y, radius, width, height }: Anchor, slot: number): Box {
  const { dx, dy, reach } = SLOTS[slot]!;
  const away = radius + GAP + reach;
  const [atX, atY] = [x + dx * away, y + dy * away];
  const left = dx > 0 ? atX : dx < 0 ? atX - width : atX - width / 2;
  const lean = dx === 0 ? 0 : 0.3 * height;
  const top = dy > 0 ? atY - lean : dy < 0 ? atY - height + lean : atY - height / 2;
  return { left, top, width, height };
}
