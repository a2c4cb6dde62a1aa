import type { MatrixTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { dimensionValues } from './dimension-values';
import { dimensionWords } from './dimension-words';
import { dimensions } from './dimensions';
import { matrixPlace } from './matrix-place';
import { matrixRows } from './matrix-rows';
import { neighborsAtEpoch } from './neighbors-at-epoch';
import { oddities } from './oddities';
import { oneHotProduct } from './one-hot-product';
import { trainingMoments } from './training-moments';
import { wordVector } from './word-vector';

/** Tasks on the embedding matrix as a whole, and on one row of it. */
export const matrixTasks: TasksOf<MatrixTasks> = {
  dimensionValues,
  wordVector,
  oneHotProduct,
  trainingMoments,
  neighborsAtEpoch,
  matrixRows,
  matrixPlace,
  dimensions,
  dimensionWords,
  oddities,
};
