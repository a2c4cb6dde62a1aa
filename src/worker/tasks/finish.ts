import { finish as ask } from '../finish';
import type { TaskFunction } from '../server';

export const finish: TaskFunction<'finish'> = ({ stopKey }) => ({ found: ask(stopKey) });
