import type { Expression, WeightedTerm } from './expression';

const FUNCTIONS = new Map([
  ['avg', { least: 1, most: Infinity, takes: 'one or more words' }],
  ['unit', { least: 1, most: 1, takes: 'one word or expression' }],
  ['project', { least: 2, most: 2, takes: 'two: what is projected, and the direction' }],
  ['reject', { least: 2, most: 2, takes: 'two: what is changed, and the direction taken out of it' }],
] as const);

export type FunctionName = Parameters<typeof FUNCTIONS.get>[0];

/** The function of that name in any case, else null. */
export function functionNamed(name: string): FunctionName | null {
  const lower = name.toLowerCase();
  for (const known of FUNCTIONS.keys()) if (known === lower) return known;
  return null;
}

/** A sentence when a function does not take so many arguments, else null. */
export function wrongNumber(name: FunctionName, given: number): string | null {
  const { least, most, takes } = FUNCTIONS.get(name)!;
  return given < least || given > most ? `${name} takes ${takes}; got ${given}.` : null;
}

/** A function of as many arguments as it takes. */
export function applied(
  name: FunctionName,
  parts: readonly Expression[],
  { at, length }: { readonly at: number; readonly length: number },
): Expression {
  const [of, direction] = parts;
  if (name === 'avg') return sumOf(parts.map((term) => ({ weight: 1 / parts.length, term })));
  if (name === 'unit') return { kind: 'unit', of: of!, at, length };
  return { kind: name, of: of!, direction: direction!, at, length };
}

/** Σ weight · term, a lone term of weight 1 as it is. */
export function sumOf(terms: readonly WeightedTerm[]): Expression {
  const [first] = terms;
  return terms.length === 1 && first?.weight === 1 ? first.term : { kind: 'sum', terms };
}

/** Σ weight · term of weights beside their terms. */
export function combined(...terms: readonly (readonly [number, Expression])[]): Expression {
  return sumOf(terms.map(([weight, term]) => ({ weight, term })));
}

/** factor · term. */
export function scaled(factor: number, term: Expression): Expression {
  return sumOf([{ weight: factor, term }]);
}
