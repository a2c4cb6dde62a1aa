import type { WordTasks } from '../../engine/protocol';
import { comparePairs, compareWords } from './compare-words';
import { completeWord } from './complete-word';
import { exportNeighbors } from './export-neighbors';
import { exportVectors } from './export-vectors';
import { lookUpWord } from './look-up-word';
import { mostSimilar } from './most-similar';
import { cosinesTo } from './cosines-to';
import { neighborAgreement } from './neighbor-agreement';
import { neighborMarks } from './neighbor-marks';
import { wordPieces } from './word-pieces';
import type { TasksOf } from '../server';

/** Tasks on words and their vectors. */
export const wordTasks: TasksOf<WordTasks> = {
  exportNeighbors,
  exportVectors,
  completeWord,
  lookUpWord,
  mostSimilar,
  neighborMarks,
  neighborAgreement,
  wordPieces,
  compareWords,
  comparePairs,
  cosinesTo,
};
