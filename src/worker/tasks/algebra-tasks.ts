import type { AlgebraTasks } from '../../engine/protocol';
import { axisValues } from './axis-values';
import type { TasksOf } from '../server';

/** Tasks on expressions, axes and pairs of words. */
export const algebraTasks: TasksOf<AlgebraTasks> = { axisValues };
