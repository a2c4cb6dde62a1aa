import { row, type Matrix } from '../../data/matrix';
import { dot, lengthOf } from '../vector-sums';
import { ExpressionError, type Expression, type WordNode } from './expression';

/** Where the words of an expression are, and what becomes of their vectors before they are added. */
export interface Operands {
  readonly vectors: Matrix;
  /** Row of a word. */
  readonly indexOf: (word: WordNode) => number;
  /** Divides each word's vector by its length first, as gensim's `most_similar` does. */
  readonly unitLength: boolean;
}

/**
 * The vector of an expression, summed in doubles. Sums of words are gathered by row and added in the order of rows,
 * so that the order in which they are typed changes no bit, and negating all weights negates each number exactly.
 *
 * @throws ExpressionError where a vector of zeros is to be divided by its length or projected on.
 */
export function evaluate(expression: Expression, operands: Operands): Float64Array {
  const sum = new Float64Array(operands.vectors.columns);
  const words = new Map<number, number>();
  gather(expression, 1, operands, words, sum);
  for (const index of [...words.keys()].toSorted((a, b) => a - b)) {
    const weight = words.get(index)!;
    const vector = row(operands.vectors, index);
    const factor = weightOf(vector, weight, operands.unitLength);
    for (let c = 0; c < sum.length; c++) sum[c]! += factor * vector[c]!;
  }
  return sum;
}

/**
 * Weight of each word by its row, in the order of first mention; null unless the expression is a plain sum of words.
 */
export function linearWeights(
  expression: Expression,
  indexOf: (word: WordNode) => number,
): ReadonlyMap<number, number> | null {
  const weights = new Map<number, number>();
  return collect(expression, 1, indexOf, weights) ? weights : null;
}

function collect(
  expression: Expression,
  factor: number,
  indexOf: (word: WordNode) => number,
  weights: Map<number, number>,
): boolean {
  if (expression.kind === 'word') {
    const index = indexOf(expression);
    weights.set(index, (weights.get(index) ?? 0) + factor);
    return true;
  }
  if (expression.kind !== 'sum') return false;
  return expression.terms.every(({ weight, term }) => collect(term, factor * weight, indexOf, weights));
}

/** Adds the words of sums to `words` and every other node to `sum`. */
function gather(
  expression: Expression,
  factor: number,
  operands: Operands,
  words: Map<number, number>,
  sum: Float64Array,
): void {
  if (expression.kind === 'word') {
    const index = operands.indexOf(expression);
    words.set(index, (words.get(index) ?? 0) + factor);
  } else if (expression.kind === 'sum') {
    for (const { weight, term } of expression.terms) gather(term, factor * weight, operands, words, sum);
  } else {
    const value = applied(expression, operands);
    for (let c = 0; c < sum.length; c++) sum[c]! += factor * value[c]!;
  }
}

function applied(
  node: Extract<Expression, { kind: 'unit' | 'project' | 'reject' }>,
  operands: Operands,
): Float64Array {
  const of = evaluate(node.of, operands);
  const direction = node.kind === 'unit' ? of : evaluate(node.direction, operands);
  const length = lengthOf(direction);
  if (length === 0) {
    throw new ExpressionError(
      node.kind === 'unit'
        ? 'unit divides by the length of a vector, and this one is all zeros.'
        : `The direction of ${node.kind} is a vector of zeros, which points nowhere.`,
      node.at,
      node.length,
    );
  }
  if (node.kind === 'unit') return of.map((x) => x / length);
  const along = dot(of, direction) / length / length;
  return node.kind === 'project'
    ? direction.map((x) => along * x)
    : of.map((x, c) => x - along * direction[c]!);
}

function weightOf(vector: Float32Array, weight: number, unitLength: boolean): number {
  const length = unitLength ? lengthOf(vector) : 1;
  return length === 0 ? 0 : weight / length;
}
