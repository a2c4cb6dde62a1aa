import type { TaskFunction } from '../server';

export const kMeans: TaskFunction<'kMeans'> = () => {
  throw new Error('kMeans is being built.');
};
