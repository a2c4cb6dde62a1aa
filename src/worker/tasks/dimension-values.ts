import type { TaskFunction } from '../server';

export const dimensionValues: TaskFunction<'dimensionValues'> = () => {
  throw new Error('dimensionValues is being built.');
};
