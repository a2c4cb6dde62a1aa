import { algebraTasks } from './tasks/algebra-tasks';
import { contextTasks } from './tasks/context-tasks';
import { corpusTasks } from './tasks/corpus-tasks';
import { finish } from './tasks/finish';
import { learnTasks } from './tasks/learn-tasks';
import { mapTasks } from './tasks/map-tasks';
import { matrixTasks } from './tasks/matrix-tasks';
import { release } from './tasks/release';
import { trainingTasks } from './tasks/training-tasks';
import { unlabeledTasks } from './tasks/unlabeled-tasks';
import { wordTasks } from './tasks/word-tasks';
import type { TaskTable } from './server';

/** Every task of the protocol. */
export const tasks: TaskTable = {
  release,
  finish,
  ...corpusTasks,
  ...trainingTasks,
  ...unlabeledTasks,
  ...wordTasks,
  ...contextTasks,
  ...matrixTasks,
  ...mapTasks,
  ...algebraTasks,
  ...learnTasks,
};
