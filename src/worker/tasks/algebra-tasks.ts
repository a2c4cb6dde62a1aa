import type { AlgebraTasks, AxisTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { arrowPlane } from './arrow-plane';
import { axisValues } from './axis-values';
import { axisWords } from './axis-words';
import { biasProbe } from './bias-probe';
import { evaluateExpression } from './evaluate-expression';
import { knownWords } from './known-words';
import { pairParallelism } from './pair-parallelism';
import { parallelPairs } from './parallel-pairs';

/** Tasks on expressions and pairs of words, and those on axes, which are read as expressions. */
export const algebraTasks: TasksOf<AlgebraTasks & AxisTasks> = {
  knownWords,
  evaluateExpression,
  arrowPlane,
  pairParallelism,
  parallelPairs,
  axisWords,
  biasProbe,
  axisValues,
};
