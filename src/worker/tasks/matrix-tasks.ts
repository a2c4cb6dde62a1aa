import type { MatrixTasks } from '../../engine/protocol';
import { dimensionValues } from './dimension-values';
import type { TasksOf } from '../server';

/** Tasks on the embedding matrix as a whole. */
export const matrixTasks: TasksOf<MatrixTasks> = { dimensionValues };
