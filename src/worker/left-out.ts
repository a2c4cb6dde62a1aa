import type { Run } from '../data/run';
import { leaveOut, readWhole, type LeftOut, type WholeText } from '../models/leave-out';
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

/** Bytes that the readings of a run's texts may take; above, texts are read anew for each word. */
const MOST_BYTES = 64e6;
/** Bytes of a reading besides the numbers of its pooled vector. */
const READING_BYTES = 200;

const readings = new WeakMap<Run, (WholeText | undefined)[]>();

/** Readings of a run's texts, to be filled in; null where they would take too much memory. */
function readingsOf(run: Run): (WholeText | undefined)[] | null {
  const begun = readings.get(run);
  if (begun) return begun;
  const texts = run.dataset.sequences.offsets.length - 1;
  if (texts * (8 * run.spec.embeddingDimension + READING_BYTES) > MOST_BYTES) return null;
  const empty = Array.from<undefined>({ length: texts });
  readings.set(run, empty);
  return empty;
}

async function readAll(run: Run, word: number, documents: Uint32Array): Promise<readonly LeftOut[]> {
  const { spec, weights } = run;
  const { ids, offsets } = run.dataset.sequences;
  const kept = readingsOf(run);
  const results: LeftOut[] = [];
  const pause = pauseFor();
  for (const document of documents) {
    const text = ids.subarray(offsets[document], offsets[document + 1]);
    const whole = kept?.[document] ?? readWhole(spec, weights, text);
    if (kept) kept[document] = whole;
    results.push(leaveOut(spec, weights, text, word, whole));
    await pause();
  }
  return results;
}
