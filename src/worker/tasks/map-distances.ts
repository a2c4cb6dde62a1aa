import type { TaskFunction } from '../server';

export const mapDistances: TaskFunction<'mapDistances'> = () => {
  throw new Error('mapDistances is being built.');
};
