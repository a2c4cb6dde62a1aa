import { operandText } from './operand-text';

/** Two sets of words that an axis leads between: towards the first, away from the second. */
export interface Poles {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

const WORD = /[^\s+\-*/():,?"“”„«»−–×·÷]+/u.source;
const SET = `(?:${WORD}|avg\\(\\s*${WORD}(?:\\s*,\\s*${WORD})*\\s*\\))`;
const AXIS = new RegExp(`^\\s*(${SET})\\s*[-−]\\s*(${SET})\\s*$`, 'u');

/** The poles of an axis that is written as the difference of two words or means of words; null for any other. */
export function polesOf(axis: string): Poles | null {
  const parts = AXIS.exec(axis);
  return parts ? { positive: wordsIn(parts[1]!), negative: wordsIn(parts[2]!) } : null;
}

/** The axis between two sets of words: the difference of their means. */
export function axisBetween({ positive, negative }: Poles): string {
  const [plus, minus] = [meanOf(positive), meanOf(negative)];
  if (minus === null) return plus ?? '';
  return plus === null ? `-${minus}` : `${plus} - ${minus}`;
}

/** The axis that points the other way: poles change sides, any other expression gets a minus or loses it. */
export function turned(axis: string): string {
  const poles = polesOf(axis);
  if (poles) return axisBetween({ positive: poles.negative, negative: poles.positive });
  const inner = /^\s*-\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/u.exec(axis);
  return inner ? inner[1]!.trim() : `-(${axis.trim()})`;
}

function wordsIn(set: string): readonly string[] {
  const inner = /^avg\((.*)\)$/u.exec(set.trim());
  return (inner ? inner[1]! : set).split(',').map((word) => word.trim());
}

function meanOf(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const operands = words.map(operandText);
  return operands.length === 1 ? operands[0]! : `avg(${operands.join(', ')})`;
}
