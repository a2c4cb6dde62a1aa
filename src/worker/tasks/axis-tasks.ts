import type { AxisTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { axisValues } from './axis-values';
import { axisWords } from './axis-words';
import { biasProbe } from './bias-probe';

/** Tasks on axes. */
export const axisTasks: TasksOf<AxisTasks> = { axisWords, biasProbe, axisValues };
