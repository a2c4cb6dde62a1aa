import type {
  AlgebraTasks,
  AxisTasks,
  ContextTasks,
  LearnTasks,
  MatrixTasks,
  PushTasks,
  UnlabeledTasks,
} from '../engine/protocol';
import { later } from './later';
import type { TaskTable } from './server';
import { corpusTasks } from './tasks/corpus-tasks';
import { finish } from './tasks/finish';
import { mapTasks } from './tasks/map-tasks';
import { release } from './tasks/release';
import { trainingTasks } from './tasks/training-tasks';
import { wordTasks } from './tasks/word-tasks';

/** Every task of the protocol; at the start only what the way from a file to words and a map needs. */
export const tasks: TaskTable = {
  release,
  finish,
  ...corpusTasks,
  ...trainingTasks,
  ...wordTasks,
  ...mapTasks,
  ...later<UnlabeledTasks>(
    { trainGlove: true },
    async () => (await import('./tasks/unlabeled-tasks')).unlabeledTasks,
  ),
  ...later<ContextTasks & PushTasks>(
    {
      wordPush: true,
      pushRanking: true,
      wordEvidence: true,
      textsWithWord: true,
      wordContexts: true,
      openText: true,
      pairEvidence: true,
      groupUses: true,
    },
    async () => (await import('./tasks/context-tasks')).contextTasks,
  ),
  ...later<MatrixTasks>(
    {
      dimensionValues: true,
      wordVector: true,
      oneHotProduct: true,
      trainingMoments: true,
      neighborsAtEpoch: true,
      matrixRows: true,
      matrixPlace: true,
      dimensions: true,
      dimensionWords: true,
      oddities: true,
    },
    async () => (await import('./tasks/matrix-tasks')).matrixTasks,
  ),
  ...later<AlgebraTasks & AxisTasks>(
    {
      axisWords: true,
      biasProbe: true,
      axisValues: true,
      knownWords: true,
      evaluateExpression: true,
      arrowPlane: true,
      pairParallelism: true,
      parallelPairs: true,
    },
    async () => (await import('./tasks/algebra-tasks')).algebraTasks,
  ),
  ...later<LearnTasks>({ lookUpInTable: true }, async () => (await import('./tasks/learn-tasks')).learnTasks),
};
