import type { Oddities, OddityKind } from '../../../engine/protocol';
import { countText, sixDecimals } from '../../../widgets/number-text';

interface KindText {
  readonly label: string;
  /** Header of the column of values; null where every row has the same. */
  readonly value: string | null;
  readonly hint: string;
}

/** The kinds in the order of the list, with their words. */
export const ODDITY_TEXTS: Readonly<Record<OddityKind, KindText>> = {
  neverUpdated: {
    label: 'Never updated',
    value: null,
    hint: 'Their numbers are those of the random start: no text of the training part holds them, so their neighbours mean nothing.',
  },
  leastMoved: {
    label: 'Least moved since the start',
    value: 'Moved',
    hint: 'Euclidean distance of the word vector from where it started, least first. Near 0 a word keeps its random start.',
  },
  duplicates: {
    label: 'Equal rows',
    value: 'Words in the group',
    hint: 'Words whose vectors are equal in every number: nothing that looks at vectors can tell them apart.',
  },
  smallestNorm: {
    label: 'Shortest vectors',
    value: 'Length',
    hint: 'Short vectors move the mean of a text least; their direction is the least settled.',
  },
  largestNorm: {
    label: 'Longest vectors',
    value: 'Length',
    hint: 'Long vectors move the mean of a text most.',
  },
  closestToCentroid: {
    label: 'Closest to the centroid',
    value: 'Distance',
    hint: 'Euclidean distance from the mean of all word vectors: words about which little was learned gather there.',
  },
  withoutVector: {
    label: 'Without a vector',
    value: null,
    hint: 'Rows of zeros have no direction: no cosine, no neighbours, no place on a map. They are in no other list.',
  },
};

/** Kinds that these vectors can tell, in order. */
export function kindsOf({ lists }: Oddities): readonly OddityKind[] {
  return (Object.keys(ODDITY_TEXTS) as OddityKind[]).filter((kind) => lists[kind] !== null);
}

/** How many words are odd in each way that is a matter of yes or no. */
export function oddityCounts({ lists, groups, words }: Oddities) {
  const { neverUpdated, duplicates, withoutVector } = lists;
  return [
    { label: 'Words looked at', value: countText(words), note: 'padding left out' },
    ...(neverUpdated
      ? [{ label: 'Never updated', value: countText(neverUpdated.total), note: 'words' }]
      : []),
    {
      label: 'Equal rows',
      value: countText(duplicates?.total ?? 0),
      note: `in ${countText(groups)} ${groups === 1 ? 'group' : 'groups'}`,
    },
    { label: 'Without a vector', value: countText(withoutVector?.total ?? 0), note: 'rows of zeros' },
  ];
}

/** A value of the list as it is shown. */
export function oddityValue(kind: OddityKind, value: number): string {
  return kind === 'duplicates' ? countText(value) : sixDecimals(value);
}
