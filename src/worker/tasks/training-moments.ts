import { momentsOf } from '../training-moments';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const trainingMoments: TaskFunction<'trainingMoments'> = ({ run }) => momentsOf(look(run));
