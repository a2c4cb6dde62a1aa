import { pushesOf } from '../pushes';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const wordPush: TaskFunction<'wordPush'> = async ({ run }, { signal }) => ({
  values: (await pushesOf(look(run), signal)).slice(),
});
