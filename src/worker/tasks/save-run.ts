import type { TaskFunction } from '../server';
import { look } from '../store';

export const saveRun: TaskFunction<'saveRun'> = ({ run, vectors }) => {
  const { dataset, snapshots: _snapshots, ...rest } = look(run);
  return { saved: { ...rest, source: look(vectors).source, tokens: dataset.vocabulary.tokens } };
};
