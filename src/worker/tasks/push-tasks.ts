import type { PushTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { pushRanking } from './push-ranking';
import { wordPush } from './word-push';

/** Tasks on the push of words. */
export const pushTasks: TasksOf<PushTasks> = { wordPush, pushRanking };
