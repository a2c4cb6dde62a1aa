import type { TaskFunction } from '../server';

export const mapTrust: TaskFunction<'mapTrust'> = () => {
  throw new Error('mapTrust is being built.');
};
