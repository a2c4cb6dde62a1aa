import type { TaskFunction } from '../server';
import { keep, look } from '../store';

export const datasetOfRun: TaskFunction<'datasetOfRun'> = ({ run }) => ({
  dataset: keep('dataset', look(run).dataset),
});
