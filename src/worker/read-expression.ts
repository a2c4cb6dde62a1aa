import type { KeyedVectors } from '../data/keyed-vectors';
import type { ExpressionProblem } from '../engine/protocol';
import { evaluate } from '../geometry/expression/evaluate';
import { lengthOf } from '../geometry/vector-sums';
import { ExpressionError, wordsOf, type Expression, type WordNode } from '../geometry/expression/expression';
import { parseExpression } from '../geometry/expression/parse';
import { findWord } from './find-word';

/** An expression whose words are all in the vocabulary. */
export interface ReadExpression {
  readonly expression: Expression;
  /** Rows of its words, in the order of first mention. */
  readonly indices: readonly number[];
  readonly indexOf: (word: WordNode) => number;
}

export type Reading<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: ExpressionProblem };

/** Unknown words that are named in one answer. */
const MOST_UNKNOWN = 5;

/** Reads an expression and looks its words up: as typed, then in lower case without punctuation. */
export function readExpression(vectors: KeyedVectors, text: string): Reading<ReadExpression> {
  try {
    const expression = parseExpression(text);
    const nodes = wordsOf(expression);
    const rows = new Map<string, number>();
    const unknown = new Map<string, ExpressionProblem['unknown'][number]>();
    for (const { word, at, length } of nodes) {
      if (rows.has(word) || unknown.has(word) || unknown.size >= MOST_UNKNOWN) continue;
      const found = findWord(vectors, word);
      if (found.found) rows.set(word, found.index);
      else unknown.set(word, { word, suggestions: found.suggestions, at, length });
    }
    if (unknown.size > 0) return { ok: false, problem: unknownWords([...unknown.values()]) };
    const indexOf = ({ word }: WordNode) => rows.get(word)!;
    return { ok: true, expression, indexOf, indices: [...new Set(nodes.map(indexOf))] };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/**
 * The vector of an expression that was read.
 *
 * @param unitLength Whether each word's vector is divided by its length first.
 */
export function vectorOf(
  { vectors }: KeyedVectors,
  { expression, indexOf }: ReadExpression,
  unitLength: boolean,
): Reading<{ readonly vector: Float64Array; readonly norm: number }> {
  try {
    const vector = evaluate(expression, { vectors, indexOf, unitLength });
    const norm = lengthOf(vector);
    if (!Number.isFinite(norm))
      return {
        ok: false,
        problem: plain('The weights multiply to more than a number holds. Use smaller ones.'),
      };
    if (norm < 1e-12) {
      return {
        ok: false,
        problem: plain('This adds up to a vector of zeros, which has no direction, so no word is near it.'),
      };
    }
    return { ok: true, vector, norm };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** What is wrong, for the page; errors of another kind are thrown on. */
function problemOf(error: unknown): ExpressionProblem {
  if (!(error instanceof ExpressionError)) throw error;
  return { message: error.message, at: error.at, length: error.length, unknown: [] };
}

function plain(message: string): ExpressionProblem {
  return { message, at: null, length: 0, unknown: [] };
}

function unknownWords(unknown: ExpressionProblem['unknown']): ExpressionProblem {
  const names = unknown.map(({ word }) => `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`);
  const message = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not in the vocabulary.`;
  const [first] = unknown;
  return { message, at: first?.at ?? null, length: first?.length ?? 0, unknown };
}
