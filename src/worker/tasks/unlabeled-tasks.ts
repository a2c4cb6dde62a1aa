import type { UnlabeledTasks } from '../../engine/protocol';
import { trainGlove } from './train-glove';
import type { TasksOf } from '../server';

/** Tasks on vectors that need no labels. */
export const unlabeledTasks: TasksOf<UnlabeledTasks> = { trainGlove };
