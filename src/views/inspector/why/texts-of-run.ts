import type { WordTexts } from '../../../engine/protocol';
import type { RunRecord, Session } from '../../../session/session';

/** What names a word of a run and the texts it learned from; null once another corpus took their place. */
export function textsOfRun(
  { corpus }: Pick<Session, 'corpus'>,
  run: RunRecord | null,
): Omit<WordTexts, 'word'> | null {
  if (run === null || corpus?.ref.id !== run.corpus.id) return null;
  return {
    corpus: run.corpus,
    text: run.recipe.text,
    split: run.recipe.split,
    vectors: run.vectors,
    run: run.kind === 'classifier' ? run.run : null,
  };
}
