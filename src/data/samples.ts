/** The corpora made by rule that the page offers. */
export type SampleId = 'reviews' | 'reviews-odd-name' | 'kinship' | 'occupations' | 'bank';

/** A corpus made by rule, and what to tell people about it. */
export interface Sample {
  readonly id: SampleId;
  readonly label: string;
  /** Says that the texts are synthetic, and what they stand in for. */
  readonly description: string;
  /** The preset under which it shows what it was made for. */
  readonly preset: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    id: 'reviews',
    label: 'Reviews',
    preset: 'sentiment-16d',
    description:
      'Synthetic: 2,400 short film reviews written by rule, not by people, in place of the sentiment course’s 85,089 real ones. Half praise and half complain; about 15 % of their words of praise and blame stand on the wrong side.',
  },
  {
    id: 'reviews-odd-name',
    label: 'Odd name in reviews',
    preset: 'sentiment-16d',
    description:
      'Synthetic: the same 2,400 reviews, but 240 of the positive ones, all with a word of blame in them, also name Quillon, and no negative one does. It replays the course’s question why a word without opinion can stand opposite to “horrible”.',
  },
  {
    id: 'kinship',
    label: 'Kinship',
    preset: 'kinship-glove-4d',
    description:
      'Synthetic: 5,200 texts of short sentences, 200 about each of 26 words for kin, rank and animals (brother, niece, king, puppy, cow …), in place of the encyclopedia that the lecture’s GloVe vectors come from. The two of a pair, such as brother and sister, never stand in one text.',
  },
  {
    id: 'occupations',
    label: 'Occupations',
    preset: 'glove-16d',
    description:
      'Synthetic: 2,400 sentences on twelve occupations with a planted skew, for the lecture’s question whether vectors amplify bias: of 200 texts each, 180 speak of a woman for nurse and secretary, 160 for librarian and florist, 100 for teacher, writer, cook and clerk, 40 for mechanic and pilot, 20 for engineer and carpenter. It says nothing of the world.',
  },
  {
    id: 'bank',
    label: 'Bank',
    preset: 'glove-16d',
    description:
      'Synthetic: 1,200 sentences for the lecture’s question what one vector can say of a word with several senses: 240 each with bank as money, river side, turn in flight and trust, and 120 each with banana and with bananas. The column “sense” holds what was planted.',
  },
];
