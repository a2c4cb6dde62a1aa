import { reviews } from './reviews';

/** A corpus made by rule, and what to tell people about it. */
export interface Sample {
  readonly id: 'reviews';
  readonly label: string;
  /** Says that the texts are synthetic. */
  readonly description: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    id: 'reviews',
    label: 'Reviews',
    description:
      'Synthetic: 2,400 short film reviews written by rule, not by people, in place of the sentiment course’s 85,089 real ones. Half praise and half complain; about 15 % of their words of praise and blame stand on the wrong side.',
  },
];

/** The sample as CSV text with a header, always the same. */
export function sampleText(id: Sample['id']): string {
  return { reviews }[id](1);
}
