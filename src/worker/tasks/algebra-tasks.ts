import type { AlgebraTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { arrowPlane } from './arrow-plane';
import { evaluateExpression } from './evaluate-expression';
import { knownWords } from './known-words';
import { pairParallelism } from './pair-parallelism';
import { parallelPairs } from './parallel-pairs';

/** Tasks on expressions and on pairs of words. */
export const algebraTasks: TasksOf<AlgebraTasks> = {
  knownWords,
  evaluateExpression,
  arrowPlane,
  pairParallelism,
  parallelPairs,
};
