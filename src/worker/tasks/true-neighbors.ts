import { nearestRows } from '../../geometry/point-ranks';
import { placedPoints } from '../placed-points';
import type { TaskFunction } from '../server';

/** Nearest first; at equal distances the lower point comes first, as `mapTrust` counts. */
export const trueNeighbors: TaskFunction<'trueNeighbors'> = ({ point, neighbors, ...placed }) => {
  const { rows, map } = placedPoints(placed);
  if (!(point >= 0 && point < rows.rows)) {
    throw new RangeError(`trueNeighbors: point ${point} is not one of ${rows.rows}`);
  }
  const points = nearestRows(rows, point, neighbors);
  const onMap = new Set(nearestRows(map, point, neighbors));
  return { points, kept: Uint8Array.from(points, (other) => (onMap.has(other) ? 1 : 0)) };
};
