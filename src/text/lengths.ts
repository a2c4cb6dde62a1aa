import type { LengthSummary } from '../data/corpus';
import type { Tokens } from '../data/tokens';

const LONGEST_COUNTED = 4096;
const MOST_BINS = 60;

/** Lengths of all documents in tokens: see `LengthSummary`. All zero for no documents. */
export function summarizeLengths({ offsets }: Pick<Tokens, 'offsets'>): LengthSummary {
  const documents = offsets.length - 1;
  const lengths = Uint32Array.from({ length: documents }, (_, i) => offsets[i + 1]! - offsets[i]!).sort();
  const longest = lengths.at(-1) ?? 0;
  const binWidth = niceWidth((longest + 1) / MOST_BINS);
  const histogram = Array.from({ length: Math.floor(longest / binWidth) + 1 }, () => 0);
  const documentsByLength = new Uint32Array(LONGEST_COUNTED + 1);
  for (const length of lengths) {
    histogram[Math.floor(length / binWidth)]!++;
    documentsByLength[Math.min(length, LONGEST_COUNTED)]!++;
  }
  return {
    histogram,
    binWidth,
    longest,
    mean: documents === 0 ? 0 : offsets[documents]! / documents,
    percentile90: documents === 0 ? 0 : lengths[Math.ceil((documents * 9) / 10) - 1]!,
    documentsByLength,
  };
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is not below `width`. */
function niceWidth(width: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (step * power >= width) return step * power;
  }
}
