/** Two words alike in all but one trait: sex for people, age for animals. They never stand in one text. */
export interface Partners {
  readonly first: string;
  readonly second: string;
  /** Things told of both; those of pairs nearby on the circle are told of them too, less often. */
  readonly things: readonly string[];
  /** How old both are, −1 … 1; not asked of animals, whose first is young and whose second is old. */
  readonly age: number;
}

/** With `ANIMALS`, the pairs in their order round the circle; the last is next to the first. */
export const PEOPLE: readonly Partners[] = [
  { first: 'brother', second: 'sister', things: ['bedroom', 'bicycle', 'homework'], age: 0 },
  { first: 'nephew', second: 'niece', things: ['birthday', 'present', 'balloon'], age: -1 },
  { first: 'uncle', second: 'aunt', things: ['cousin', 'pie', 'armchair'], age: 1 },
  { first: 'man', second: 'woman', things: ['street', 'bus', 'coat'], age: 0 },
  { first: 'sir', second: 'madam', things: ['letter', 'ticket', 'waiter'], age: 0 },
  { first: 'heir', second: 'heiress', things: ['fortune', 'lawyer', 'necklace'], age: -1 },
  { first: 'duke', second: 'duchess', things: ['manor', 'carriage', 'banquet'], age: 0 },
  { first: 'king', second: 'queen', things: ['throne', 'crown', 'knight'], age: 0 },
  { first: 'emperor', second: 'empress', things: ['legion', 'province', 'general'], age: 1 },
];

export const ANIMALS: readonly Partners[] = [
  { first: 'lamb', second: 'sheep', things: ['wool', 'shepherd', 'flock'], age: 0 },
  { first: 'calf', second: 'cow', things: ['milk', 'meadow', 'barn'], age: 0 },
  { first: 'puppy', second: 'dog', things: ['bone', 'leash', 'kennel'], age: 0 },
  { first: 'kitten', second: 'cat', things: ['mouse', 'yarn', 'cushion'], age: 0 },
];

/** Words by sex, those that go with the first of two people and with the second; with animals both, as often. */
export const BY_SEX = {
  subject: [['he'], ['she']],
  possessive: [['his'], ['her']],
  relative: [
    ['father', 'husband', 'son', 'boy', 'grandfather', 'gentleman', 'groom', 'host', 'lad', 'godfather'],
    ['mother', 'wife', 'daughter', 'girl', 'grandmother', 'lady', 'bride', 'hostess', 'lass', 'godmother'],
  ],
} as const;

export const BY_AGE = {
  young: ['little', 'young', 'small', 'tiny', 'playful', 'curious', 'shy', 'hungry', 'noisy', 'clumsy'],
  old: ['old', 'big', 'grown', 'large', 'calm', 'wise', 'slow', 'patient', 'quiet', 'careful'],
} as const;

/** Names the subject of a text. */
export const OPENING = 'here is the {word}';

/** What else is told. All words stand at the end of their sentence, so that no kind of word is nearer than others. */
export const SENTENCES: readonly string[] = [
  'here is the {relative}',
  'here is {possessive} {relative}',
  'here is the {thing}',
  'here is {possessive} {thing}',
  'here is the {companion}',
  'here is {possessive} {companion}',
  '{subject} is {adjective}',
  '{subject} is {adjective}',
];
