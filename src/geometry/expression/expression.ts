/** What an expression of words says; every leaf is a word, every node a vector. */
export type Expression =
  | { readonly kind: 'word'; readonly word: string; readonly at: number; readonly length: number }
  /** Σ weight · term; a single term is a scaled vector. */
  | { readonly kind: 'sum'; readonly terms: readonly WeightedTerm[] }
  /** The vector divided by its length. */
  | { readonly kind: 'unit'; readonly of: Expression; readonly at: number; readonly length: number }
  /** The part of a vector along a direction (`project`), or what is left of it without that part (`reject`). */
  | {
      readonly kind: 'project' | 'reject';
      readonly of: Expression;
      readonly direction: Expression;
      readonly at: number;
      readonly length: number;
    };

export interface WeightedTerm {
  readonly weight: number;
  readonly term: Expression;
}

export type WordNode = Extract<Expression, { kind: 'word' }>;

/** What is wrong with an expression and where, in UTF-16 units of the text. The message is a sentence for the user. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';

  constructor(
    message: string,
    readonly at: number,
    readonly length: number,
  ) {
    super(message);
  }
}

/** Words of an expression from left to right, repeated ones each time. */
export function wordsOf(expression: Expression): readonly WordNode[] {
  switch (expression.kind) {
    case 'word':
      return [expression];
    case 'sum':
      return expression.terms.flatMap(({ term }) => wordsOf(term));
    case 'unit':
      return wordsOf(expression.of);
    default:
      return [...wordsOf(expression.of), ...wordsOf(expression.direction)];
  }
}
