import type { Corpus } from '../data/corpus';
import type { Tokens } from '../data/tokens';
import type { StandardizeOptions } from '../text/standardize';
import { createTokenizer } from '../text/tokenizer';
import { breathe } from './breathe';

const SLICE = 20;
const REPORT_EVERY = 100;

/** What is found in the texts of a corpus whatever its labels. */
export interface Reading {
  readonly tokens: Tokens;
  /** Documents whose text equals that of an earlier one. */
  readonly duplicates: number;
}

/** By the list of texts, so that other labels or class names cost nothing; one reading per list. */
const readings = new WeakMap<Corpus['texts'], { readonly key: string; readonly reading: Reading }>();

/**
 * Tokens of the texts, made at the first call for these options and kept as long as the texts are.
 * Breathes every 20 ms.
 *
 * @param onDocuments Called at most ten times a second with the documents done.
 */
export async function readTexts(
  texts: Corpus['texts'],
  { standardize, lowercase }: StandardizeOptions,
  signal: AbortSignal,
  onDocuments?: (documents: number) => void,
): Promise<Reading> {
  const key = `${standardize} ${lowercase}`;
  const known = readings.get(texts);
  if (known?.key === key) return known.reading;
  const tokenizer = createTokenizer({ standardize, lowercase });
  const distinct = new Set<string>();
  let sliceStart = performance.now();
  let reported = sliceStart;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    tokenizer.add(text);
    distinct.add(text);
    if (performance.now() - sliceStart < SLICE) continue;
    await breathe();
    signal.throwIfAborted();
    sliceStart = performance.now();
    if (sliceStart - reported < REPORT_EVERY) continue;
    onDocuments?.(i + 1);
    reported = sliceStart;
  }
  onDocuments?.(texts.length);
  const reading = { tokens: tokenizer.finish(), duplicates: texts.length - distinct.size };
  readings.set(texts, { key, reading });
  return reading;
}
