import type { SampleId } from '../data/samples';
import { bank } from './bank';
import { kinship } from './kinship';
import { occupations } from './occupations';
import { reviews, reviewsWithOddName } from './reviews';

const WRITERS: Readonly<Record<SampleId, (seed: number) => string>> = {
  reviews,
  'reviews-odd-name': reviewsWithOddName,
  kinship,
  occupations,
  bank,
};

/** The sample as CSV text with a header, always the same. */
export function sampleText(id: SampleId): string {
  return WRITERS[id](1);
}
