import type { ContextTasks } from '../../engine/protocol';
import { wordPush } from './word-push';
import type { TasksOf } from '../server';

/** Tasks on the texts that a word stands in. */
export const contextTasks: TasksOf<ContextTasks> = { wordPush };
