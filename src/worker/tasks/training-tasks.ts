import type { TrainingTasks } from '../../engine/protocol';
import { datasetOfRun } from './dataset-of-run';
import { layerWeights } from './layer-weights';
import { leastMoved } from './least-moved';
import { pooledLengths } from './pooled-lengths';
import { probeEngines } from './probe-engines';
import { restoreRun } from './restore-run';
import { saveRun } from './save-run';
import { trainClassifier } from './train-classifier';
import { sayingWhatFits, trainingNeed } from '../memory-need';
import type { TasksOf } from '../server';

/** Tasks on the classifier and its runs. */
export const trainingTasks: TasksOf<TrainingTasks> = {
  probeEngines,
  trainClassifier: sayingWhatFits(trainClassifier, trainingNeed),
  datasetOfRun,
  saveRun,
  restoreRun,
  layerWeights,
  pooledLengths,
  leastMoved,
};
