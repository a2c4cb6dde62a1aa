import type { TaskFunction } from '../server';

export const wordPush: TaskFunction<'wordPush'> = () => {
  throw new Error('wordPush is being built.');
};
