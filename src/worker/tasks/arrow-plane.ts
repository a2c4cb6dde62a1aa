import type { KeyedVectors } from '../../data/keyed-vectors';
import { matrix, row } from '../../data/matrix';
import { lengthOf } from '../../geometry/vector-sums';
import { pca } from '../../geometry/pca';
import { indexOfWord } from '../find-word';
import { readExpression, vectorOf } from '../read-expression';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Few enough points that the analysis takes a few milliseconds. */
const MOST_POINTS = 500;

export const arrowPlane: TaskFunction<'arrowPlane'> = ({ vectors: ref, words, points, unitLength }) => {
  const keyed = look(ref);
  const count = words.length + points.length;
  if (count > MOST_POINTS) {
    throw new RangeError(`The picture of an expression may have ${MOST_POINTS} points; got ${count}.`);
  }
  const { columns } = keyed.vectors;
  const X = matrix(Math.max(2, count), columns);
  words.forEach((word, i) => X.data.set(wordVector(keyed, word, unitLength), i * columns));
  points.forEach((text, i) => X.data.set(pointOf(keyed, text, unitLength), (words.length + i) * columns));
  const components = Math.min(2, columns);
  const { scores, explainedVarianceRatio } = pca(X, components);
  const positions = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) positions.set(row(scores, i), 2 * i);
  return { words, positions, explained: [...explainedVarianceRatio] };
};

function wordVector(keyed: KeyedVectors, word: string, unitLength: boolean): Float32Array {
  const vector = row(keyed.vectors, indexOfWord(keyed, word));
  const length = unitLength ? lengthOf(vector) : 1;
  return length === 0 ? vector : vector.map((x) => x / length);
}

function pointOf(keyed: KeyedVectors, text: string, unitLength: boolean): Float64Array {
  const read = readExpression(keyed, text);
  const result = read.ok ? vectorOf(keyed, read, unitLength) : read;
  if (!result.ok) throw new Error(result.problem.message);
  return result.vector;
}
