import type { KeyedVectors } from '../../data/keyed-vectors';
import { row } from '../../data/matrix';
import type { BiasAnswer, BiasWord } from '../../engine/protocol';
import { compareVectors } from '../../geometry/compare';
import { mean, spearman } from '../../geometry/correlation';
import { associationTest, correlationTest } from '../../geometry/permutation-test';
import { lengthOf } from '../../geometry/vector-sums';
import { countBesidePoles, type PoleCounts } from '../count-beside-poles';
import { findWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';

const MOST_WORDS = 200;

type Missing = Extract<BiasAnswer, { ok: true }>['missing'][number];

export const biasProbe: TaskFunction<'biasProbe'> = async (question, { signal }) => {
  const keyed = look(question.vectors);
  const missing: Missing[] = [];
  const [a, b, x, y] = [...question.poles, ...question.targets].map((words) => found(keyed, words, missing));
  if (!a || !b || !x || !y) throw new Error('biasProbe: needs two poles and two sets of targets');
  if (a.length === 0 || b.length === 0) {
    return { ok: false, message: 'Each pole needs at least one word of the vocabulary.' };
  }
  const axis = axisOf(keyed, a, b);
  if (axis.norm < 1e-9)
    return { ok: false, message: 'The two poles have one mean, so there is no axis between them.' };
  const inBoth = new Set(x);
  const targets = [...x, ...y.filter((index) => !inBoth.has(index))];
  const counts = question.texts
    ? await countBesidePoles(
        look(question.texts.corpus),
        question.texts.text,
        keyed,
        { a, b, targets },
        signal,
      )
    : null;
  const words = targets.map((index, i) =>
    wordAt(keyed, index, i < x.length ? 'X' : 'Y', { a, b, axis }, counts),
  );
  return {
    ok: true,
    words,
    missing,
    poles: [a.map((i) => keyed.vocabulary.tokens[i]!), b.map((i) => keyed.vocabulary.tokens[i]!)],
    texts: counts && [counts.a, counts.b, counts.both],
    norm: axis.norm,
    association: associationOf(words, question.seed),
    agreement: agreementOf(words, question.seed),
    source: keyed.source,
  };
};

/** Rows of words with a direction, each once; the others are added to `missing`. */
function found(keyed: KeyedVectors, words: readonly string[], missing: Missing[]): number[] {
  if (words.length > MOST_WORDS) {
    throw new RangeError(`A set of words may have ${MOST_WORDS}; got ${words.length}. Remove some.`);
  }
  const rows = new Set<number>();
  for (const word of words) {
    const result = findWord(keyed, word);
    if (result.found && keyed.norms[result.index] !== 0) rows.add(result.index);
    else missing.push({ word, suggestions: result.found ? [] : result.suggestions });
  }
  return [...rows];
}

interface Axis {
  readonly vector: Float64Array;
  readonly norm: number;
}

/** From the mean of the unit vectors of B to that of A. */
function axisOf(keyed: KeyedVectors, a: readonly number[], b: readonly number[]): Axis {
  const vector = new Float64Array(keyed.vectors.columns);
  for (const [rows, sign] of [
    [a, 1],
    [b, -1],
  ] as const) {
    for (const index of rows) {
      const own = row(keyed.vectors, index);
      const weight = sign / rows.length / lengthOf(own);
      for (let c = 0; c < vector.length; c++) vector[c]! += weight * own[c]!;
    }
  }
  return { vector, norm: lengthOf(vector) };
}

function wordAt(
  keyed: KeyedVectors,
  index: number,
  set: 'X' | 'Y',
  { a, b, axis }: { readonly a: readonly number[]; readonly b: readonly number[]; readonly axis: Axis },
  counts: PoleCounts | null,
): BiasWord {
  const own = row(keyed.vectors, index);
  const cosineWith = (vector: ArrayLike<number>) => compareVectors(own, vector).cosine ?? 0;
  const likeness = (rows: readonly number[]) => mean(rows.map((i) => cosineWith(row(keyed.vectors, i))));
  const together = counts?.together.get(index) ?? null;
  return {
    word: keyed.vocabulary.tokens[index]!,
    set,
    count: keyed.vocabulary.counts[index]!,
    position: cosineWith(axis.vector),
    association: likeness(a) - likeness(b),
    together,
    logRatio: together && counts ? logRatio(together, [counts.a, counts.b]) : null,
  };
}

function logRatio([a, b]: readonly [number, number], [allA, allB]: readonly [number, number]): number {
  return Math.log2((a + 0.5) / (b + 0.5)) - Math.log2((allA + 0.5) / (allB + 0.5));
}

function associationOf(words: readonly BiasWord[], seed: number) {
  const of = (set: 'X' | 'Y') =>
    words.filter((word) => word.set === set).map(({ association }) => association);
  const [x, y] = [of('X'), of('Y')];
  return x.length < 2 || y.length < 2 ? null : associationTest(x, y, seed);
}

function agreementOf(words: readonly BiasWord[], seed: number) {
  const counted = words.flatMap(({ position, logRatio: ratio }) =>
    ratio === null ? [] : [{ position, ratio }],
  );
  const positions = counted.map(({ position }) => position);
  const ratios = counted.map(({ ratio }) => ratio);
  if (counted.length < 3) return null;
  const test = correlationTest(positions, ratios, seed);
  const signs = counted.map(({ position, ratio }) => Math.sign(position) * Math.sign(ratio));
  return {
    ...(test ?? { statistic: 0, pValue: 1, groupings: 0, exact: true }),
    pearson: test?.statistic ?? null,
    spearman: spearman(positions, ratios),
    sameSign: signs.filter((sign) => sign > 0).length,
    signed: signs.filter((sign) => sign !== 0).length,
  };
}
