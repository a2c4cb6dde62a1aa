import type { Run } from '../data/run';
import { leaveOut, type LeftOut } from '../models/leave-out';
import { breathe } from './breathe';

const SLICE = 15;
/** Words whose texts are kept, the last ones asked for. */
const KEPT = 8;

const known = new WeakMap<Run, Map<number, Promise<readonly LeftOut[]>>>();

/**
 * What a word does in each of the documents that hold it, in their order. Two calls at once share the work; the last
 * words asked for are kept. Breathes.
 */
export function leftOutOf(run: Run, word: number, documents: Uint32Array): Promise<readonly LeftOut[]> {
  const kept = known.get(run) ?? new Map<number, Promise<readonly LeftOut[]>>();
  known.set(run, kept);
  const found = kept.get(word) ?? readAll(run, word, documents);
  kept.delete(word);
  kept.set(word, found);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

async function readAll(run: Run, word: number, documents: Uint32Array): Promise<readonly LeftOut[]> {
  const { ids, offsets } = run.dataset.sequences;
  const results: LeftOut[] = [];
  let sliceStart = performance.now();
  for (const document of documents) {
    const text = ids.subarray(offsets[document], offsets[document + 1]);
    results.push(leaveOut(run.spec, run.weights, text, word));
    if (performance.now() - sliceStart < SLICE) continue;
    await breathe();
    sliceStart = performance.now();
  }
  return results;
}
