import type { LearnTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { lookUpInTable } from './look-up-in-table';

/** Tasks for the lessons. */
export const learnTasks: TasksOf<LearnTasks> = { lookUpInTable };
