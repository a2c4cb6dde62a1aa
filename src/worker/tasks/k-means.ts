import { kMeansOf } from '../../geometry/k-means';
import { mapRows } from '../map-rows';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { takeSteps } from '../take-steps';

export const kMeans: TaskFunction<'kMeans'> = async (
  { vectors, indices, clusters, metric, seed },
  { signal },
) => {
  const { labels, inertia } = await takeSteps(
    kMeansOf(mapRows(look(vectors), indices, metric), clusters, seed),
    signal,
  );
  return { labels, inertia };
};
