import type { Projection, RawLog } from '../../data/projection';
import type { MapProgress, Tasks } from '../../engine/protocol';
import { rawDimensions } from '../../geometry/raw-dimensions';
import type { TaskContext } from '../server';
import { keep, look } from '../store';
import { takeSteps } from '../take-steps';

/** A map of columns of the embedding matrix, as they are: not centered, not scaled. */
export async function fitRaw(
  { vectors, indices, options }: Tasks['fitMap']['params'],
  { signal }: TaskContext<MapProgress>,
): Promise<Tasks['fitMap']['result']> {
  const { components } = options;
  const dimensions = options.dimensions.slice(0, components);
  const { positions, shares } = await takeSteps(
    rawDimensions(look(vectors).vectors, indices, dimensions),
    signal,
  );
  const samples = indices.length;
  const log: RawLog = { method: 'raw', samples, dimensions, explainedVariance: shares, stop: 'iterations' };
  const projection: Projection = { indices, positions, components, log };
  return { projection: keep('projection', projection), positions: positions.slice(), log };
}
