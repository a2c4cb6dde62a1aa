import { createBoxIndex, type Box } from './point-boxes';

/** What is needed to know which words of a flat map can be read at which magnification. */
export interface LabelInput {
  /** Points that may be labeled, first come first served. */
  readonly candidates: ArrayLike<number>;
  /** Where each point lies at magnification 1, in CSS pixels from anywhere. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Width of the name of a point in CSS pixels; asked once for each candidate. */
  readonly widthOf: (point: number) => number;
  /** Height of a line of text. */
  readonly height: number;
}

/**
 * Names for a flat map. Which are shown depends on the magnification only, never on where one looks, so that nothing
 * flickers while the map is moved; and what is shown stays shown as one comes nearer, because every name stands on the
 * same side of its point at any magnification: two that are apart move further apart.
 */
export interface LabelPlan {
  /** Points labeled at a magnification, no two names overlapping; at least those of any lower magnification. */
  at(zoom: number): readonly number[];
}

/** Magnifications at which more names are tried: each is higher than the one before by this factor. */
const STEP = 2 ** (1 / 3);
/** The lowest, as a power of the step. */
const LOWEST = -6;
/** CSS pixels left free around a name. */
const AIR = { x: 3, y: 1 } as const;
/** CSS pixels between the middle of a point and its name, which stands to the right. */
export const LABEL_OFFSET = 6;

/** All candidates are tried at magnification 1 first; lower ones choose among the names that are shown there. */
export function planLabels(input: LabelInput): LabelPlan {
  const widths = new Map<number, number>();
  for (const point of Array.from(input.candidates)) widths.set(point, input.widthOf(point));
  const boxAt = (point: number, zoom: number): Box =>
    labelBox(
      input.x[point]! * zoom - AIR.x,
      input.y[point]! * zoom,
      (widths.get(point) ?? 0) + 2 * AIR.x,
      input.height + 2 * AIR.y,
    );
  let upper: Level[] | null = null;
  let lower: Level[] | null = null;
  return {
    at(zoom) {
      const level = Math.floor(Math.log(zoom) / Math.log(STEP) + 1e-6);
      upper ??= [addNames({ shown: [], waiting: Array.from(input.candidates) }, 1, boxAt)];
      if (level >= 0) {
        for (let last = upper.at(-1)!; upper.length <= level && last.waiting.length > 0;) {
          last = addNames(last, STEP ** upper.length, boxAt);
          upper.push(last);
        }
        return upper[Math.min(level, upper.length - 1)]!.shown;
      }
      if (level < LOWEST) return [];
      lower ??= lowerLevels(upper[0]!.shown, boxAt);
      return lower[level - LOWEST]!.shown;
    },
  };
}

interface Level {
  readonly shown: readonly number[];
  readonly waiting: readonly number[];
}

function lowerLevels(names: readonly number[], boxAt: (point: number, zoom: number) => Box): Level[] {
  const levels: Level[] = [];
  let last: Level = { shown: [], waiting: names };
  for (let level = LOWEST; level < 0; level++) levels.push((last = addNames(last, STEP ** level, boxAt)));
  return levels;
}

/** Shows those of the waiting names that overlap none shown before, one after another. */
function addNames(
  { shown, waiting }: Level,
  zoom: number,
  boxAt: (point: number, zoom: number) => Box,
): Level {
  const index = createBoxIndex();
  const more = [...shown];
  for (const point of shown) index.add(boxAt(point, zoom));
  const left = waiting.filter((point) => {
    const box = boxAt(point, zoom);
    if (index.hits(box)) return true;
    index.add(box);
    more.push(point);
    return false;
  });
  return { shown: more, waiting: left };
}

/** Where the name of a point stands, if the point is at (x, y). */
export function labelBox(x: number, y: number, width: number, height: number): Box {
  return { left: x + LABEL_OFFSET, top: y - height / 2, width, height };
}

/** Candidates in the order in which they are labeled: the highest priority first, ties by index, at most `most`. */
export function byPriority(
  points: readonly number[],
  priority: Float32Array | null | undefined,
  most: number,
): readonly number[] {
  if (!priority) return points.slice(0, most);
  const sorted = points.toSorted((a, b) => (priority[b] ?? 0) - (priority[a] ?? 0) || a - b);
  return sorted.slice(0, most);
}
