/** A rectangle of the picture, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** Boxes by the cells that they touch, so that few must be compared. */
export interface BoxIndex {
  add(box: Box): void;
  /** Whether any box overlaps this one; boxes that only touch do not. */
  hits(box: Box): boolean;
}

const CELL = 64;
const COLUMNS = 1 << 20;

export function createBoxIndex(): BoxIndex {
  const cells = new Map<number, Box[]>();
  const each = ({ left, top, width, height }: Box, visit: (cell: number) => boolean): boolean => {
    const toX = Math.floor((left + width) / CELL);
    const toY = Math.floor((top + height) / CELL);
    for (let y = Math.floor(top / CELL); y <= toY; y++) {
      for (let x = Math.floor(left / CELL); x <= toX; x++) if (visit(y * COLUMNS + x)) return true;
    }
    return false;
  };
  return {
    add(box) {
      each(box, (cell) => {
        const there = cells.get(cell);
        if (there) there.push(box);
        else cells.set(cell, [box]);
        return false;
      });
    },
    hits: (box) => each(box, (cell) => cells.get(cell)?.some((other) => overlap(box, other)) ?? false),
  };
}
