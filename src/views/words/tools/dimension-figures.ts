import type { DimensionRecord, Dimensions } from '../../../engine/protocol';
import { percentText } from '../../../widgets/number-text';
import { dimensionName } from '../map-methods';

/** Effective dimensions, as a share of all, below which few directions carry the variance. */
const FEW = 0.25;

/** The least number of dimensions, largest first, that hold at least half of the squared length; 0 when there is none. */
export function dimensionsOfHalf(dimensions: readonly DimensionRecord[]): number {
  let sum = 0;
  const shares = dimensions.map(({ share }) => share).toSorted((a, b) => b - a);
  for (const [i, share] of shares.entries()) {
    sum += share;
    if (sum >= 0.5) return i + 1;
  }
  return 0;
}

/** What the figures say: whether few directions carry the variance, and whether few dimensions carry the length. */
export function dimensionSentence({ dimensions, effective }: Dimensions): string {
  const d = dimensions.length;
  const largest = dimensions.reduce<DimensionRecord | null>(
    (best, one) => (best === null || one.share > best.share ? one : best),
    null,
  );
  if (largest === null || effective === 0)
    return 'All rows are alike, so no direction carries more than another.';
  const directions =
    effective <= FEW * d
      ? `Few directions carry most of the variance: it is spread over about ${effective.toFixed(1)} of ${d}.`
      : `The variance is spread over about ${effective.toFixed(1)} of ${d} directions.`;
  const half = dimensionsOfHalf(dimensions);
  const lengths =
    half <= FEW * d
      ? ` Few dimensions carry most of the length: ${half} of ${d} hold${half === 1 ? 's' : ''} half of it, ${dimensionName(largest.column)} alone ${percentText(largest.share)}.`
      : ` No dimension stands out by its length: it takes ${half} of ${d} to hold half, and the largest, ${dimensionName(largest.column)}, holds ${percentText(largest.share)}.`;
  return directions + lengths;
}
