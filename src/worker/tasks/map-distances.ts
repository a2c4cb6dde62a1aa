import type { Matrix } from '../../data/matrix';
import type { MapDistance } from '../../engine/protocol';
import { compareRows } from '../../geometry/compare';
import { rankOf } from '../../geometry/point-ranks';
import { squaredDistance } from '../../geometry/vector-sums';
import { findWord, unknownSentence } from '../find-word';
import { pauseFor } from '../pause';
import { placedPoints, type PlacedPoints } from '../placed-points';
import type { TaskFunction } from '../server';

/** Words are found as `lookUpWord` finds them, and named as the vocabulary has them. Equal distances rank by point. */
export const mapDistances: TaskFunction<'mapDistances'> = async ({ pairs, ...placed }, { signal }) => {
  const points = placedPoints(placed);
  const pointOf = new Map(Array.from(placed.indices, (index, point) => [index, point]));
  const pause = pauseFor(signal);
  const rows: MapDistance[] = [];
  for (const pair of pairs) {
    await pause();
    const [a, b] = pair.map((word) => placeOf(points, pointOf, word)) as [Place, Place];
    rows.push(a.point !== null && b.point !== null ? figures(points, a, b) : missing(a, b));
  }
  return { rows };
};

/** A word of a pair, and its point; `problem` says why there is none. */
interface Place {
  readonly word: string;
  readonly index: number;
  readonly point: number | null;
  readonly problem: string | null;
}

function placeOf({ vectors }: PlacedPoints, pointOf: ReadonlyMap<number, number>, word: string): Place {
  const found = findWord(vectors, word);
  if (!found.found) {
    return { word, index: -1, point: null, problem: unknownSentence(word, found.suggestions) };
  }
  const { index } = found;
  const known = vectors.vocabulary.tokens[index]!;
  const point = pointOf.get(index);
  if (point !== undefined) return { word: known, index, point, problem: null };
  const problem = vectors.norms[index] === 0 ? 'has no vector' : 'is not on this map';
  return { word: known, index, point: null, problem: `“${known}” ${problem}.` };
}

function missing(a: Place, b: Place): MapDistance {
  const problems = [...new Set([a.problem, b.problem])].filter((problem) => problem !== null);
  return { ...NOTHING, a: a.word, b: b.word, missing: problems.join(' ') };
}

const NOTHING = { map: null, original: null, cosine: null, mapRank: null, originalRank: null };

function figures({ vectors, rows, map }: PlacedPoints, a: Place, b: Place): MapDistance {
  const [p, q] = [a.point!, b.point!];
  const { cosine, euclidean } = compareRows(vectors.vectors, a.index, b.index);
  const same = p === q;
  return {
    a: a.word,
    b: b.word,
    missing: null,
    map: mapDistance(map, p, q),
    original: euclidean,
    cosine,
    mapRank: same ? null : rankOf(map, p, q),
    originalRank: same ? null : rankOf(rows, p, q),
  };
}

function mapDistance(map: Matrix, p: number, q: number): number {
  return Math.sqrt(squaredDistance(map, p, q));
}
