import { axisPositions } from '../../geometry/axis-positions';
import { readExpression, vectorOf } from '../read-expression';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Position = dot product of the word's vector with the axis divided by its length; NaN for padding and zero vectors. */
export const axisValues: TaskFunction<'axisValues'> = ({ vectors: ref, expression: text }) => {
  const keyed = look(ref);
  const read = readExpression(keyed, text);
  if (!read.ok) throw new Error(read.problem.message);
  const result = vectorOf(keyed, read, false);
  if (!result.ok) throw new Error(result.problem.message);
  return {
    values: axisPositions(
      keyed,
      result.vector.map((x) => x / result.norm),
    ),
  };
};
