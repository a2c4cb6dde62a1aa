import type { TaskFunction } from '../server';

export const cosinesTo: TaskFunction<'cosinesTo'> = () => {
  throw new Error('cosinesTo is being built.');
};
