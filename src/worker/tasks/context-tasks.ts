import type { ContextTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { groupUses } from './group-uses';
import { openText } from './open-text';
import { pairEvidence } from './pair-evidence';
import { textsWithWord } from './texts-with-word';
import { wordContexts } from './word-contexts';
import { wordEvidence } from './word-evidence';

/** Tasks on the texts that a word stands in. */
export const contextTasks: TasksOf<ContextTasks> = {
  wordEvidence,
  textsWithWord,
  wordContexts,
  openText,
  pairEvidence,
  groupUses,
};
