import type { KeyedVectors } from '../../data/keyed-vectors';
import { row } from '../../data/matrix';
import type { ExpressionAnswer } from '../../engine/protocol';
import { compareVectors } from '../../geometry/compare';
import { linearWeights } from '../../geometry/expression/evaluate';
import { MAX_NEIGHBORS } from '../../geometry/most-similar';
import { cosinesWith, cosMulWith, topRows } from '../../geometry/vector-scores';
import { dot, lengthOf } from '../../geometry/vector-sums';
import { classCountsOf } from '../find-word';
import { inSlices } from '../in-slices';
import { readExpression, vectorOf } from '../read-expression';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { isCandidate } from '../word-candidates';

type Weights = ReadonlyMap<number, number> | null;

export const evaluateExpression: TaskFunction<'evaluateExpression'> = async (question, { signal }) => {
  const keyed = look(question.vectors);
  const { topn, rule, unitLength } = question;
  if (!(Number.isInteger(topn) && topn >= 1 && topn <= MAX_NEIGHBORS)) {
    throw new RangeError(`The number of answers must be from 1 to ${MAX_NEIGHBORS}; got ${topn}.`);
  }
  const read = readExpression(keyed, question.text);
  if (!read.ok) return read;
  const weights = linearWeights(read.expression, read.indexOf);
  if (rule === 'cosMul' && !isPlainSum(weights)) return NO_PRODUCT;
  const result = vectorOf(keyed, read, unitLength);
  if (!result.ok) return result;

  const cosines = new Float32Array(keyed.vectors.rows);
  const products = rule === 'cosMul' ? new Float32Array(cosines.length) : null;
  await inSlices(keyed.vectors, signal, (from, to) => {
    cosinesWith(keyed.vectors, keyed.norms, result.vector, cosines, from, to);
    if (products && weights) cosMulWith(keyed.vectors, keyed.norms, weights, products, from, to);
  });
  const leftOut = new Set(question.includeOperands ? [] : read.indices);
  const best = topRows(
    products ?? cosines,
    topn,
    (i) => keyed.norms[i] !== 0 && !leftOut.has(i) && isCandidate(i, question.includeUnknown),
  );
  return {
    ok: true,
    answers: best.map((index) => answerAt(keyed, index, cosines, products, result.vector)),
    operands: read.indices.map((index) => operandAt(keyed, index, weights, result.vector)),
    norm: result.norm,
    parallelogram: parallelogramOf(keyed, weights),
    source: keyed.source,
  };
};

const NO_PRODUCT: ExpressionAnswer = {
  ok: false,
  problem: {
    message:
      '3CosMul multiplies the cosines of single words, so it takes sums of different words only, each with weight 1 or ' +
      '−1. Choose 3CosAdd for this expression.',
    at: null,
    length: 0,
    unknown: [],
  },
};

/** Whether every word has weight 1 or −1. */
function isPlainSum(weights: Weights): boolean {
  return weights !== null && [...weights.values()].every((weight) => Math.abs(weight) === 1);
}

function answerAt(
  keyed: KeyedVectors,
  index: number,
  cosines: Float32Array,
  products: Float32Array | null,
  vector: Float64Array,
): Extract<ExpressionAnswer, { ok: true }>['answers'][number] {
  const own = row(keyed.vectors, index);
  return {
    index,
    word: keyed.vocabulary.tokens[index]!,
    cosine: cosines[index]!,
    product: products ? products[index]! : null,
    dot: dot(own, vector),
    norm: lengthOf(own),
    count: keyed.vocabulary.counts[index]!,
    classCounts: classCountsOf(keyed, index),
  };
}

function operandAt(
  keyed: KeyedVectors,
  index: number,
  weights: Weights,
  vector: Float64Array,
): Extract<ExpressionAnswer, { ok: true }>['operands'][number] {
  const { norms, cosine } = compareVectors(row(keyed.vectors, index), vector);
  return {
    word: keyed.vocabulary.tokens[index]!,
    weight: weights?.get(index) ?? null,
    norm: norms[0],
    cosine,
  };
}

/** Words a, b, c of b − a + c, when the expression is that: c stands to the fourth point as a to b. */
function parallelogramOf(
  { vocabulary: { tokens } }: KeyedVectors,
  weights: Weights,
): readonly [string, string, string] | null {
  if (weights?.size !== 3 || !isPlainSum(weights)) return null;
  const added = [...weights].filter(([, weight]) => weight === 1).map(([index]) => index);
  const taken = [...weights].find(([, weight]) => weight === -1);
  const [b, c] = added;
  if (!taken || b === undefined || c === undefined) return null;
  return [tokens[taken[0]]!, tokens[b]!, tokens[c]!];
}
