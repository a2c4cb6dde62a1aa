import type { Run } from '../data/run';
import { wordPushes } from '../models/word-push';
import { takeSteps } from './take-steps';

const known = new WeakMap<Run, Float32Array>();

/** Push of each word of a run alone, by vocabulary index; computed once. Not to be given away: send a copy. */
export async function pushesOf(run: Run, signal: AbortSignal): Promise<Float32Array> {
  const kept = known.get(run);
  if (kept) return kept;
  const pushes = await takeSteps(wordPushes(run.spec, run.weights), signal);
  known.set(run, pushes);
  return pushes;
}
