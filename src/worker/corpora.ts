import type { Corpus } from '../data/corpus';
import type { TokenOptions } from '../data/recipe';
import type { Tokens } from '../data/tokens';
import type { StandardizeOptions } from '../text/standardize';
import { instantiate, type KernelExports } from '../math/wasm/load';
import { countDuplicates } from '../text/duplicates';
import { createKernelTokenizer } from '../text/kernel-tokenizer';
import type { TokenKernel } from '../text/kernels';
import { stemTokens } from '../text/stem';
import { createTokenizer, type Tokenizer } from '../text/tokenizer';
import { breathe } from './breathe';
import { pauseFor } from './pause';
import { takeSteps } from './take-steps';

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
 * Breathes.
 *
 * @param onDocuments Called at most ten times a second with the documents done.
 */
export async function readTexts(
  texts: Corpus['texts'],
  { standardize, lowercase, stem }: TokenOptions,
  signal: AbortSignal,
  onDocuments?: (documents: number) => void,
): Promise<Reading> {
  const key = `${standardize} ${lowercase} ${stem}`;
  const known = readings.get(texts);
  if (known?.key === key) return known.reading;
  const tokenizer = await startTokenizer(texts, { standardize, lowercase });
  const pause = pauseFor(signal);
  let reported = performance.now();
  for (let i = 0; i < texts.length; i++) {
    tokenizer.add(texts[i]!);
    const pausing = pause();
    if (!pausing) continue;
    await pausing;
    const now = performance.now();
    if (now - reported < REPORT_EVERY) continue;
    onDocuments?.(i + 1);
    reported = now;
  }
  onDocuments?.(texts.length);
  const split = tokenizer.finish();
  await breathe();
  signal.throwIfAborted();
  const tokens = stem ? await takeSteps(stemTokens(split), signal) : split;
  const reading = { tokens, duplicates: countDuplicates(texts, tokens) };
  readings.set(texts, { key, reading });
  return reading;
}

/** The tokenizer in WebAssembly, or that in JavaScript where the kernel cannot be had. */
async function startTokenizer(texts: Corpus['texts'], options: StandardizeOptions): Promise<Tokenizer> {
  const kernel = await instantiate<TokenKernel & KernelExports>('tokens').catch(() => null);
  if (!kernel) return createTokenizer(options);
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const utf8 = {
    encode: (text: string) => encoder.encode(text),
    encodeInto: (text: string, target: Uint8Array) => encoder.encodeInto(text, target),
    decode: (bytes: Uint8Array) => decoder.decode(bytes),
  };
  return createKernelTokenizer(kernel, utf8, options, { documents: texts.length, units });
}
