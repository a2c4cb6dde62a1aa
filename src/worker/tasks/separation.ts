import type { TaskFunction } from '../server';

export const separation: TaskFunction<'separation'> = () => {
  throw new Error('separation is being built.');
};
