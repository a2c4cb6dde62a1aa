import type { TextWithWord, UseOfWord } from '../engine/protocol';
import type { LeftOut } from '../models/leave-out';
import { timesIn } from '../text/occurrences';
import { around, piecesOf } from '../text/text-pieces';
import type { TextsOfRun } from './texts-of-run';

/** Words shown to each side of the first use, and of every use in a concordance. */
const REACH = 8;

/** A text that holds one of the types, cut around the first of them. */
export function textRow(
  texts: TextsOfRun,
  document: number,
  types: readonly number[],
  model: LeftOut | null,
): TextWithWord {
  const spanned = texts.spanned(document);
  const hits = new Set(types);
  const first = Math.max(
    0,
    spanned.ids.findIndex((id) => hits.has(id)),
  );
  const { from, to } = around(spanned, first, first, REACH);
  return {
    document,
    label: texts.labelOf(document),
    part: texts.partOf(document),
    occurrences: timesIn(texts.index.tokens, types[0]!, document),
    model: model && {
      predicted: model.predicted,
      probability: model.probability,
      push: model.push,
      contribution: model.contribution,
      read: model.times,
    },
    pieces: piecesOf(spanned, texts.wordOfType, hits, from, to),
    cut: [from > 0, to < spanned.text.length],
  };
}

/** One use: the word as written, and what stands before and after it; other uses there are not marked. */
export function useRow(texts: TextsOfRun, document: number, place: number): UseOfWord {
  const spanned = texts.spanned(document);
  const at = place - texts.index.tokens.offsets[document]!;
  const { from, to } = around(spanned, at, at, REACH);
  const start = spanned.spans[2 * at]!;
  const end = spanned.spans[2 * at + 1]!;
  const hits: ReadonlySet<number> = new Set();
  return {
    document,
    label: texts.labelOf(document),
    part: texts.partOf(document),
    position: at + 1,
    left: piecesOf(spanned, texts.wordOfType, hits, from, start),
    written: spanned.text.slice(start, end),
    right: piecesOf(spanned, texts.wordOfType, hits, end, to),
  };
}
