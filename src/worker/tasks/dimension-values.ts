import { matrixColumn } from '../../geometry/matrix-columns';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const dimensionValues: TaskFunction<'dimensionValues'> = ({ vectors, column }) => ({
  values: matrixColumn(look(vectors).vectors, column),
});
