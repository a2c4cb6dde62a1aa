import type { Run } from '../data/run';
import { meanOfRows } from '../models/classifier';
import { leaveOut, type LeftOut } from '../models/leave-out';
import { pauseFor } from './pause';

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

/** Bytes that the pooled vectors of a run's texts may take; above, they are summed anew for each word. */
const MOST_BYTES = 64e6;

const means = new WeakMap<Run, Float64Array>();

/** Pooled vectors [documents × embeddingDimension] of a run's texts, to be filled in; NaN where not yet. */
function meansOf(run: Run): Float64Array | null {
  const summed = means.get(run);
  if (summed) return summed;
  const length = (run.dataset.sequences.offsets.length - 1) * run.spec.embeddingDimension;
  if (8 * length > MOST_BYTES) return null;
  const empty = new Float64Array(length).fill(Number.NaN);
  means.set(run, empty);
  return empty;
}

/** The pooled vector of one text, kept once it was summed. */
function meanOf({ spec, weights }: Run, kept: Float64Array | null, document: number, text: Int32Array) {
  const sum = () => meanOfRows(spec, weights.embedding, text, spec.maskPadding);
  if (!kept) return sum();
  const at = kept.subarray(document * spec.embeddingDimension, (document + 1) * spec.embeddingDimension);
  if (Number.isNaN(at[0])) at.set(sum());
  return at;
}

async function readAll(run: Run, word: number, documents: Uint32Array): Promise<readonly LeftOut[]> {
  const { ids, offsets } = run.dataset.sequences;
  const kept = meansOf(run);
  const results: LeftOut[] = [];
  const pause = pauseFor();
  for (const document of documents) {
    const text = ids.subarray(offsets[document], offsets[document + 1]);
    results.push(leaveOut(run.spec, run.weights, text, word, meanOf(run, kept, document, text)));
    await pause();
  }
  return results;
}
