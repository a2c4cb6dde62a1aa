/** Sentences with the word `bank` in one of four senses, or with `banana` or `bananas`. */
export interface Sense {
  readonly sense: string;
  readonly templates: readonly string[];
  readonly fillers: Readonly<Record<string, readonly string[]>>;
  readonly texts: number;
}

const WHO = ['my aunt', 'the teacher', 'our neighbour', 'a friend', 'the family', 'my brother'];
const WHEN = ['on Monday', 'last week', 'in spring', 'this morning', 'at noon', 'in the evening'];
/** Words of no sense in particular, for all senses. */
export const COMMON: Readonly<Record<string, readonly string[]>> = { who: WHO, when: WHEN };

export const SENSES: readonly Sense[] = [
  {
    sense: 'finance',
    templates: [
      '{who} opened {account} at the bank and left {money} there {when}',
      'the bank gave {who} {loan} and asked for {money} {when}',
      '{when} the bank raised the interest on {loan}',
      'the {clerk} at the bank counted {money} for {who}',
      '{who} asked the bank for {loan} to pay the {bill}',
      'the bank closed {account} because the {bill} was not paid',
    ],
    fillers: {
      account: ['an account', 'a savings account', 'the joint account'],
      money: ['cash', 'coins', 'a deposit', 'the salary', 'some money'],
      loan: ['a loan', 'the mortgage', 'a credit', 'the debt'],
      clerk: ['clerk', 'manager', 'cashier'],
      bill: ['rent', 'bill', 'fee', 'tax'],
    },
    texts: 240,
  },
  {
    sense: 'river',
    templates: [
      '{when} {who} walked along the bank of the {water} to the {place}',
      'the {animal} stood in the {grass} by the bank',
      'the {boat} was tied to the bank near the {place}',
      '{who} fished from the {muddy} bank of the {water}',
      'the {water} rose over its bank {when} and reached the {place}',
      '{grass} and {animal} cover the {muddy} bank',
    ],
    fillers: {
      water: ['river', 'stream', 'canal', 'brook'],
      place: ['mill', 'bridge', 'ferry', 'willow'],
      animal: ['heron', 'duck', 'otter', 'swan'],
      grass: ['reeds', 'grass', 'moss', 'mud'],
      boat: ['boat', 'canoe', 'raft'],
      muddy: ['muddy', 'steep', 'grassy', 'shallow'],
    },
    texts: 240,
  },
  {
    sense: 'turn',
    templates: [
      'the {pilot} put the {plane} into a {sharp} bank over the {field}',
      '{when} the {plane} began to bank to the {side}',
      '{who} watched the {plane} bank above the {field}',
      'a {sharp} bank to the {side} made the {wing} shake',
      'the {pilot} felt the {wing} drop as the {plane} went into a bank',
      'keep the {wing} level before you bank the {plane} to the {side}',
    ],
    fillers: {
      pilot: ['pilot', 'captain', 'crew'],
      plane: ['plane', 'jet', 'glider', 'aircraft'],
      sharp: ['sharp', 'gentle', 'slow', 'hard'],
      field: ['airport', 'runway', 'airfield', 'clouds'],
      side: ['left', 'right', 'north', 'south'],
      wing: ['wing', 'tail', 'nose', 'cabin'],
    },
    texts: 240,
  },
  {
    sense: 'reliance',
    templates: [
      'you can bank on {who} to keep {promise}',
      'do not bank on {luck} when you make {plan}',
      '{who} will bank on {promise} for {plan}',
      'we bank on your {help} and on {luck}',
      'never bank on {luck} alone, {who} said {when}',
      'they bank on {help} from {who} with {plan}',
    ],
    fillers: {
      promise: ['a promise', 'his word', 'her vow', 'the truth'],
      luck: ['luck', 'chance', 'good weather', 'a miracle'],
      plan: ['a plan', 'the party', 'the wedding', 'the election'],
      help: ['help', 'support', 'advice', 'votes'],
    },
    texts: 240,
  },
  {
    sense: 'fruit',
    templates: [
      '{who} peeled a ripe banana for {meal}',
      'a banana and {fruit} lay in the bowl {when}',
      'the {eater} ate a yellow banana and {fruit}',
      'slice the banana and mix it with {fruit} for {meal}',
    ],
    fillers: {
      meal: ['breakfast', 'lunch', 'dessert', 'the pudding'],
      fruit: ['an apple', 'a pear', 'some grapes', 'a mango'],
      eater: ['monkey', 'child', 'parrot'],
    },
    texts: 120,
  },
  {
    sense: 'madness',
    templates: [
      'the {crowd} went bananas when the {event} began',
      '{who} is going bananas over the {trouble}',
      'the {crowd} goes bananas at every {event}',
      'this {trouble} drives {who} bananas {when}',
    ],
    fillers: {
      crowd: ['crowd', 'fans', 'audience', 'stadium'],
      event: ['concert', 'match', 'song', 'goal'],
      trouble: ['noise', 'deadline', 'traffic', 'puzzle'],
    },
    texts: 120,
  },
];
