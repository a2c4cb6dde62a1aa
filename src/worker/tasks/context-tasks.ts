import type { ContextTasks, PushTasks } from '../../engine/protocol';
import type { TasksOf } from '../server';
import { groupUses } from './group-uses';
import { openText } from './open-text';
import { pairEvidence } from './pair-evidence';
import { pushRanking } from './push-ranking';
import { textsWithWord } from './texts-with-word';
import { wordContexts } from './word-contexts';
import { wordEvidence } from './word-evidence';
import { wordPush } from './word-push';

/** Tasks on the texts that a word stands in and on its push, which is why it stands where it does. */
export const contextTasks: TasksOf<ContextTasks & PushTasks> = {
  wordPush,
  pushRanking,
  wordEvidence,
  textsWithWord,
  wordContexts,
  openText,
  pairEvidence,
  groupUses,
};
