import type { TaskFunction } from '../server';

export const axisValues: TaskFunction<'axisValues'> = () => {
  throw new Error('axisValues is being built.');
};
