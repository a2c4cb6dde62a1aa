import type { TaskFunction } from '../server';
import { release as letGo } from '../store';

export const release: TaskFunction<'release'> = ({ refs }) => ({ held: letGo(refs) });
