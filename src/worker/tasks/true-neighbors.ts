import type { TaskFunction } from '../server';

export const trueNeighbors: TaskFunction<'trueNeighbors'> = () => {
  throw new Error('trueNeighbors is being built.');
};
