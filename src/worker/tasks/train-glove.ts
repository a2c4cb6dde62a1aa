import type { TaskFunction } from '../server';

export const trainGlove: TaskFunction<'trainGlove'> = () => {
  throw new Error('trainGlove is being built.');
};
