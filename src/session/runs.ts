import { run } from './connection';
import type { RunRecord } from './session';
import { session, update } from './store';

/** Runs that keep their vectors; older ones are let go when a new one ends. */
const RUNS_KEPT = 5;
let lastRun = 0;

/** A number for a run that begins, from 1, whatever it trains. */
export function numberRun(): number {
  return ++lastRun;
}

/** Names the run under way, or the last one, to the worker. */
export function stopKeyOf(number: number = lastRun): string {
  return `train-${number}`;
}

/** Adds a run that ended and shows it; the oldest one is let go. */
export function keepRun(record: RunRecord): void {
  const runs = [...session.getState().runs, record];
  const dropped = runs.splice(0, Math.max(0, runs.length - RUNS_KEPT));
  if (dropped.length > 0)
    void run('release', {
      refs: dropped.flatMap((gone) =>
        gone.kind === 'classifier' ? [gone.run, gone.vectors] : [gone.vectors],
      ),
    });
  update({ runs, shownRun: record.number });
}

/** Shows another run of this session in Words. */
export function showRun(number: number): void {
  update({ shownRun: number, map: null });
}
