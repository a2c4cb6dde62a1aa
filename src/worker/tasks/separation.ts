import { silhouette } from '../../geometry/silhouette';
import { placedPoints } from '../placed-points';
import type { TaskFunction } from '../server';
import { takeSteps } from '../take-steps';

/** On the map distances are Euclidean, whatever the metric of the vectors. */
export const separation: TaskFunction<'separation'> = async ({ groups, ...placed }, { signal }) => {
  const { rows, map } = placedPoints(placed);
  return {
    original: await takeSteps(silhouette(rows, groups, placed.metric), signal),
    map: await takeSteps(silhouette(map, groups, 'euclidean'), signal),
  };
};
