import type { Corpus } from '../data/corpus';
import type { KeyedVectors } from '../data/keyed-vectors';
import type { SplitOptions } from '../data/recipe';
import type { Run } from '../data/run';
import { OOV_INDEX } from '../data/vocabulary';
import type { Part, WordTexts } from '../engine/protocol';
import type { Occurrences } from '../text/occurrences';
import { splitDocuments } from '../text/split-documents';
import type { SpannedText, WordOfType } from '../text/text-pieces';
import { tokenSpans } from '../text/token-spans';
import { occurrencesOf } from './occurrences';
import { look } from './store';

/** The texts that a run learned from, with all that is needed to show words in them. */
export interface TextsOfRun {
  readonly corpus: Corpus;
  readonly vectors: KeyedVectors;
  readonly run: Run | null;
  readonly index: Occurrences;
  readonly wordOfType: WordOfType;
  readonly partOf: (document: number) => Part;
  readonly labelOf: (document: number) => number | null;
  /** A text and where its tokens stand. */
  readonly spanned: (document: number) => SpannedText;
}

const heldOut = new WeakMap<Corpus, { readonly key: string; readonly held: Uint8Array }>();

/** Looks up what `wanted` names and indexes the texts at the first call. @throws Error when they were replaced. */
export async function textsOfRun(wanted: Omit<WordTexts, 'word'>, signal: AbortSignal): Promise<TextsOfRun> {
  const corpus = look(wanted.corpus);
  const vectors = look(wanted.vectors);
  const run = wanted.run ? look(wanted.run) : null;
  const index = await occurrencesOf(corpus, wanted.text, signal);
  const { ids, offsets, types } = index.tokens;
  const held = heldOutOf(corpus, wanted.split);
  const wordOfType = (type: number) => {
    const known = vectors.vocabulary.index.get(types[type]!);
    return known !== undefined && known > OOV_INDEX ? types[type]! : null;
  };
  return {
    corpus,
    vectors,
    run,
    index,
    wordOfType,
    partOf: (document) => (held[document] ? 'validation' : 'training'),
    labelOf: (document) => corpus.labels?.[document] ?? null,
    spanned: (document) => {
      const text = corpus.texts[document]!;
      const spans = tokenSpans(text, wanted.text);
      return { text, spans, ids: ids.subarray(offsets[document], offsets[document + 1]) };
    },
  };
}

/** 1 for each document held out. */
function heldOutOf(corpus: Corpus, split: SplitOptions): Uint8Array {
  const key = JSON.stringify(split);
  const known = heldOut.get(corpus);
  if (known?.key === key) return known.held;
  const { texts, labels } = corpus;
  const held = new Uint8Array(texts.length);
  for (const document of splitDocuments(texts.length, labels, split).validation) held[document] = 1;
  heldOut.set(corpus, { key, held });
  return held;
}
