/** An occupation, and how many of its 200 texts speak of a woman; the others speak of a man. */
export interface Occupation {
  readonly name: string;
  readonly women: number;
}

/** The skew is planted: it says nothing of the world, and it stands here so that a probe can find it again. */
export const OCCUPATIONS: readonly Occupation[] = [
  { name: 'nurse', women: 180 },
  { name: 'secretary', women: 180 },
  { name: 'librarian', women: 160 },
  { name: 'florist', women: 160 },
  { name: 'teacher', women: 100 },
  { name: 'writer', women: 100 },
  { name: 'cook', women: 100 },
  { name: 'clerk', women: 100 },
  { name: 'mechanic', women: 40 },
  { name: 'pilot', women: 40 },
  { name: 'engineer', women: 20 },
  { name: 'carpenter', women: 20 },
];

/** Words for a man and for a woman, by place in a sentence. */
export const WORDS_BY_SEX = {
  subject: { man: ['he'], woman: ['she'] },
  possessive: { man: ['his'], woman: ['her'] },
  person: { man: ['man', 'gentleman', 'father'], woman: ['woman', 'lady', 'mother'] },
} as const;

/** What is told, by the label of the text; it does not depend on the sex, nor on the occupation. */
export const TOLD: Readonly<Record<'work' | 'leisure', readonly string[]>> = {
  work: [
    'the {occupation} came to the {workplace} and {subject} opened {possessive} {tool}',
    '{subject} works as a {occupation}, and {possessive} {workplace} is open until {hour}',
    'the {person} is the new {occupation} at the {workplace}, and {subject} starts at {hour}',
    'ask the {occupation}, {subject} has {possessive} {tool} and a meeting at {hour}',
    'the {occupation} signed {possessive} {tool}, then {subject} left the {workplace}',
  ],
  leisure: [
    'after supper the {occupation} took {possessive} {toy} to the {spot}, and {subject} laughed',
    'the {occupation} loves the {spot}, and {subject} brings {possessive} {toy} every {day}',
    'the {person} who sings on {day} is a {occupation}, and {subject} shares {possessive} {toy}',
    'on {day} the {occupation} rests at the {spot}, where {subject} meets {possessive} friends',
    '{subject} is a {occupation}, but on {day} {subject} swims near the {spot} with {possessive} {toy}',
  ],
};

export const FILLERS: Readonly<Record<string, readonly string[]>> = {
  workplace: ['office', 'building', 'station', 'hall', 'yard', 'shop'],
  tool: ['notebook', 'bag', 'report', 'drawer', 'letter', 'list'],
  hour: ['eight', 'nine', 'noon', 'five', 'six'],
  spot: ['lake', 'park', 'beach', 'cinema', 'garden', 'harbour'],
  toy: ['guitar', 'kite', 'camera', 'bicycle', 'book', 'picnic'],
  day: ['Saturday', 'Sunday', 'Friday', 'holidays'],
};
