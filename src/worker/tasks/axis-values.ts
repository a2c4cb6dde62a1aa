import { positionsOn, readAxis } from '../read-axis';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Position = dot product of the word's vector with the axis divided by its length; NaN for padding and zero vectors. */
export const axisValues: TaskFunction<'axisValues'> = async (
  { vectors: ref, expression: text },
  { signal },
) => {
  const keyed = look(ref);
  const axis = readAxis(keyed, text);
  if (!axis.ok) throw new Error(axis.problem.message);
  return { values: await positionsOn(keyed, axis.unit, false, signal) };
};
