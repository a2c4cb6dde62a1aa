import { isOfOtherCorpus } from '../../train/plan';
import type { ClassifierRecord, GloveRecord, RunRecord, Session } from '../../../session/session';
import type { PairOfWords } from '../../../session/words-state';

/** Opposites first, then words of one side; those that the vocabulary has are shown. */
export const CONTRAST_PAIRS: readonly PairOfWords[] = [
  ['good', 'bad'],
  ['wonderful', 'horrible'],
  ['good', 'beautiful'],
  ['brother', 'sister'],
  ['brother', 'king'],
  ['puppy', 'dog'],
];

export interface Contrasted {
  readonly classifier: ClassifierRecord | null;
  readonly glove: GloveRecord | null;
}

/** For the run on show, and the newest run of the other kind on the same corpus. */
export function contrastedRuns({ runs, shownRun }: Pick<Session, 'runs' | 'shownRun'>): Contrasted {
  const shown = runs.find(({ number }) => number === shownRun) ?? null;
  const same = runs.filter((run) => shown !== null && isSameCorpus(run, shown));
  const newest = <K extends RunRecord['kind']>(kind: K) =>
    ((shown?.kind === kind ? shown : same.findLast((run) => run.kind === kind)) ?? null) as Extract<
      RunRecord,
      { kind: K }
    > | null;
  return { classifier: newest('classifier'), glove: newest('glove') };
}

/** The newest run of the other kind on the corpus of a run: what it is to be contrasted with; null for none. */
export function otherKind({ runs }: Pick<Session, 'runs'>, run: RunRecord): RunRecord | null {
  const { classifier, glove } = contrastedRuns({ runs, shownRun: run.number });
  return run.kind === 'glove' ? classifier : glove;
}

/** Why the missing kind cannot be trained for the run on show; null when it can. */
export function whyNotTrainMissing(
  { corpus, datasetError, training }: Session,
  shown: RunRecord,
): string | null {
  if (training.status === 'running') return 'A training is under way.';
  if (!corpus || isOfOtherCorpus(corpus, shown))
    return `Run ${shown.number} is of another corpus than the one in use.`;
  const missesLabels = shown.kind === 'glove' && corpus.summary.classes.length < 2;
  if (missesLabels) return corpus.summary.obstacles[0] ?? 'A classifier needs two classes.';
  return datasetError;
}

function isSameCorpus(a: RunRecord, b: RunRecord): boolean {
  const key = ({ corpusLabel, recipe }: RunRecord) =>
    JSON.stringify([corpusLabel, recipe.source, recipe.columns.text, recipe.text.stem]);
  return key(a) === key(b);
}
