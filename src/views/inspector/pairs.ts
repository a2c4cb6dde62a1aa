import type { WordPair } from '../../engine/protocol';
import { samePair } from '../../session/pair-actions';
import type { PairOfWords } from '../../session/words-state';
import { ONE_HOT_DISTANCE } from './measure-text';
import { sixDecimals } from '../../widgets/number-text';

/** A pair that the source prints figures of, and the band in which another training's cosine should lie. */
interface SourcePair {
  readonly pair: PairOfWords;
  /** As printed. */
  readonly printed: string;
  readonly band: { readonly text: string; readonly holds: (cosine: number) => boolean };
}

const OPPOSED = { text: 'below −0.5', holds: (cosine: number) => cosine < -0.5 };
const ALIKE = { text: 'above 0.5', holds: (cosine: number) => cosine > 0.5 };

/**
 * The source measures *wonderful* by cosine but *wonderfully* by its distance in a map; here each has both numbers,
 * and what was printed stays as it was printed.
 */
export const SOURCE_PAIRS: readonly SourcePair[] = [
  { pair: ['wonderful', 'horrible'], printed: '−0.991012', band: OPPOSED },
  { pair: ['wonderfully', 'horrible'], printed: 'map 117.5015', band: OPPOSED },
  { pair: ['good', 'bad'], printed: '−0.780565', band: OPPOSED },
  { pair: ['good', 'beautiful'], printed: '0.898909', band: ALIKE },
];

/** A line of the list of pairs. */
export interface ListedPair {
  readonly pair: PairOfWords;
  readonly source: SourcePair | null;
  /** Whether the visitor can take it off; pairs of pinned words go with their pins. */
  readonly removable: boolean;
}

/** Pairs to list, each once: those added, those of pinned words, those of the source. */
export function listedPairs(
  added: readonly PairOfWords[],
  pinned: readonly string[],
  removed: readonly PairOfWords[],
): readonly ListedPair[] {
  const listed: ListedPair[] = added.map((pair) => ({ pair, source: sourceOf(pair), removable: true }));
  const put = (pair: PairOfWords, removable: boolean) => {
    if (!listed.some((known) => samePair(known.pair, pair))) {
      listed.push({ pair, source: sourceOf(pair), removable });
    }
  };
  pinned.forEach((word, i) => pinned.slice(i + 1).forEach((other) => put([word, other], false)));
  for (const { pair } of SOURCE_PAIRS) if (!removed.some((gone) => samePair(gone, pair))) put(pair, true);
  return listed;
}

function sourceOf(pair: PairOfWords): SourcePair | null {
  return SOURCE_PAIRS.find((known) => samePair(known.pair, pair)) ?? null;
}

/** A line with its numbers. */
export interface PairRow extends ListedPair {
  readonly found: WordPair;
  /** The same pair in other vectors; null where there are none. */
  readonly contrast: WordPair | null;
}

/** Lines with their numbers; a pair of the source is left out where the vocabulary lacks one of its words. */
export function pairRows(
  listed: readonly ListedPair[],
  numbers: readonly WordPair[],
  contrast: readonly WordPair[] | null,
): readonly PairRow[] {
  return listed.flatMap((line, i) => {
    const found = numbers[i];
    if (!found || (!found.found && line.source)) return [];
    return [{ ...line, found, contrast: contrast?.[i] ?? null }];
  });
}

/** `good–bad` */
export function pairText([a, b]: PairOfWords): string {
  return `${a}–${b}`;
}

export function pairCosineText(pair: WordPair | null): string {
  if (!pair?.found) return '–';
  return pair.cosine === null ? 'undefined' : sixDecimals(pair.cosine);
}

/** The distance between the same words as one-hot vectors. */
export function oneHotDistanceText([a, b]: PairOfWords): string {
  return a === b ? '0' : ONE_HOT_DISTANCE;
}

/** Whether a cosine lies where the source's says it should; a dash for pairs that the source does not print. */
export function bandText({ source, found }: Pick<PairRow, 'source' | 'found'>): string {
  if (!source) return '–';
  const { text, holds } = source.band;
  const cosine = found.found ? found.cosine : null;
  return `${cosine !== null && holds(cosine) ? 'in band' : 'out of band'} (${text})`;
}
