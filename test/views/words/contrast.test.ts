import { describe, expect, it } from 'vitest';
import type { CorpusSummary } from '../../../src/data/corpus';
import {
  DEFAULT_SETTINGS,
  INITIAL,
  type LoadedCorpus,
  type RunRecord,
  type Session,
} from '../../../src/session/session';
import { contrastedRuns, otherKind, whyNotTrainMissing } from '../../../src/views/words/tools/contrast';

function record(number: number, kind: RunRecord['kind'], corpusLabel = 'Sample: Reviews'): RunRecord {
  const source = { kind: 'sample', id: corpusLabel };
  const recipe = { source, columns: { text: 0, label: 1 }, text: DEFAULT_SETTINGS.text };
  return { number, kind, corpusLabel, recipe } as RunRecord;
}

const numbersOf = (runs: readonly RunRecord[], shownRun: number) => {
  const { classifier, glove } = contrastedRuns({ runs, shownRun });
  return [classifier?.number ?? null, glove?.number ?? null];
};

describe('the runs of a contrast', () => {
  it('are the run on show and the newest of the other kind on the same corpus', () => {
    const runs = [record(1, 'classifier'), record(2, 'glove'), record(3, 'glove'), record(4, 'classifier')];
    expect(numbersOf(runs, 1)).toEqual([1, 3]);
    expect(numbersOf(runs, 2)).toEqual([4, 2]);
    expect(numbersOf([...runs, record(5, 'glove', 'other.csv')], 5)).toEqual([null, 5]);
    expect(numbersOf([], 0)).toEqual([null, null]);
  });

  it('name the other kind of a run, never one of another corpus', () => {
    const [first, second, third] = [
      record(1, 'classifier'),
      record(2, 'glove'),
      record(3, 'glove', 'other.csv'),
    ] as const;
    const runs = [first, second, third];
    expect(otherKind({ runs }, first)).toBe(second);
    expect(otherKind({ runs }, second)).toBe(first);
    expect(otherKind({ runs }, third)).toBeNull();
  });
});

describe('training the missing kind', () => {
  const summary: Partial<CorpusSummary> = { classes: [], obstacles: ['No label column is chosen.'] };
  const corpus = {
    source: { kind: 'sample', sample: 'reviews', label: 'Sample: Reviews' },
    columns: { text: 0, label: 1 },
    summary: summary as CorpusSummary,
  } as LoadedCorpus;
  const state: Session = { ...INITIAL, corpus };

  it('needs the corpus of the run on show, and labels for a classifier', () => {
    expect(whyNotTrainMissing(state, record(1, 'classifier'))).toBeNull();
    expect(whyNotTrainMissing(state, record(2, 'glove'))).toBe('No label column is chosen.');
    expect(whyNotTrainMissing(state, record(3, 'glove', 'other.csv'))).toBe(
      'Run 3 is of another corpus than the one in use.',
    );
    const running = { ...state, training: { ...state.training, status: 'running' as const } };
    expect(whyNotTrainMissing(running, record(1, 'classifier'))).toBe('A training is under way.');
  });
});
