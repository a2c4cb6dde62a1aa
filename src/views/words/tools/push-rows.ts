import type { PushRanking, PushRow } from '../../../engine/protocol';
import { countText, signedText } from '../../../widgets/number-text';

export interface RankedRow extends PushRow {
  readonly rank: number;
}

/** From the largest push to the smallest, each word once, with its rank among all. */
export function bothEnds({ most, least, words }: PushRanking): readonly RankedRow[] {
  const top = most.map((row, i) => ({ ...row, rank: i + 1 }));
  const shown = new Set(top.map(({ index }) => index));
  const bottom = least
    .map((row, i) => ({ ...row, rank: words - i }))
    .filter(({ index }) => !shown.has(index))
    .toReversed();
  return [...top, ...bottom];
}

/** How model and counts go together, in a sentence. */
export function correlationText({ correlation, words }: PushRanking): string {
  if (correlation === null) return '';
  const size = Math.abs(correlation);
  const degree = size > 0.8 ? 'closely' : size > 0.5 ? 'on the whole' : size > 0.2 ? 'loosely' : 'hardly';
  return `Model and counts agree ${degree}: Pearson’s r ${signedText(correlation, 3)} over ${countText(words)} words.`;
}
