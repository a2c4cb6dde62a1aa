import type { AlgebraTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { arrowPlane } from './arrow-plane';
import { axisValues } from './axis-values';
import { axisWords } from './axis-words';
import { biasProbe } from './bias-probe';
import { evaluateExpression } from './evaluate-expression';
import { knownWords } from './known-words';
import { pairParallelism } from './pair-parallelism';
import { parallelPairs } from './parallel-pairs';

/** Tasks on expressions, axes and pairs of words. */
export const algebraTasks: TasksOf<AlgebraTasks> = {
  knownWords,
  evaluateExpression,
  arrowPlane,
  pairParallelism,
  parallelPairs,
  axisValues,
  axisWords,
  biasProbe,
};
