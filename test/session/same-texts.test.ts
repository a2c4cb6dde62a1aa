import { describe, expect, it } from 'vitest';
import { runsAfter } from '../../src/session/same-texts';
import type { LoadedCorpus, RunRecord } from '../../src/session/session';

const classes = [{ value: '0', name: 'negative' }];
const corpus = (id: string, changes: Partial<LoadedCorpus> = {}) =>
  ({
    ref: { id },
    table: { id: 't1' },
    columns: { text: 0, label: 1 },
    classes,
    ...changes,
  }) as LoadedCorpus;
const runOf = (number: number, { ref }: LoadedCorpus) => ({ number, corpus: ref }) as RunRecord;

describe('runs after another corpus was taken into use', () => {
  const before = corpus('c2');
  const runs = [runOf(1, corpus('c9')), runOf(2, before)];

  it('keep their texts when only the way that texts become words changed', () => {
    const after = corpus('c3', { classes: [...classes] });
    expect(runsAfter(runs, before, after).map((run) => run.corpus.id)).toEqual(['c9', 'c3']);
    expect(runsAfter(runs, before, after)[0]).toBe(runs[0]);
  });

  it.each<[string, Partial<LoadedCorpus>]>([
    ['another table', { table: { id: 't2' } }],
    ['another column of texts', { columns: { text: 2, label: 1 } }],
    ['no labels', { columns: { text: 0, label: null } }],
    ['renamed classes', { classes: [{ value: '0', name: 'bad' }] }],
  ])('lose them with %s', (_, changes) => {
    expect(runsAfter(runs, before, corpus('c3', changes))).toBe(runs);
  });

  it('stay as they are when there was none', () => {
    expect(runsAfter(runs, null, corpus('c3'))).toBe(runs);
  });
});
