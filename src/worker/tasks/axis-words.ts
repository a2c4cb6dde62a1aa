import type { KeyedVectors } from '../../data/keyed-vectors';
import type { AxisAnswer, AxisQuestion, AxisWord } from '../../engine/protocol';
import { dot } from '../../geometry/vector-sums';
import { topRows } from '../../geometry/vector-scores';
import { classCountsOf } from '../find-word';
import { positionsOn, readAxis } from '../read-axis';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { isCandidate } from '../word-candidates';

export const axisWords: TaskFunction<'axisWords'> = async (question, { signal }) => {
  const keyed = look(question.vectors);
  const axis = readAxis(keyed, question.axis);
  if (!axis.ok) return { ...axis, which: 'axis' };
  const second = question.second === null ? null : readAxis(keyed, question.second);
  if (second && !second.ok) return { ...second, which: 'second' };
  const byLength = question.measure === 'cosine';
  const positions = await positionsOn(keyed, axis.unit, byLength, signal);
  const across = second ? await positionsOn(keyed, second.unit, byLength, signal) : null;
  return answer(
    keyed,
    question,
    { positions, across },
    axis.norm,
    second ? dot(axis.unit, second.unit) : null,
  );
};

interface Positions {
  readonly positions: Float32Array;
  readonly across: Float32Array | null;
}

function answer(
  keyed: KeyedVectors,
  { minimumCount, range, includeUnknown, topn, most }: AxisQuestion,
  { positions, across }: Positions,
  norm: number,
  angle: number | null,
): AxisAnswer {
  const { counts, tokens } = keyed.vocabulary;
  const isShown = (i: number) => isCandidate(i, includeUnknown) && keyed.norms[i] !== 0;
  const [low, high] = range ?? [-Infinity, Infinity];
  const passes = (i: number) =>
    isShown(i) && counts[i]! >= minimumCount && positions[i]! >= low && positions[i]! <= high;
  const wordAt = (index: number): AxisWord => ({
    index,
    word: tokens[index]!,
    count: counts[index]!,
    classCounts: classCountsOf(keyed, index),
    position: positions[index]!,
    across: across ? across[index]! : null,
  });

  const highest = topRows(positions, topn, passes);
  const taken = new Set(highest);
  const lowest = topRows(
    positions.map((x) => -x),
    topn,
    (i) => passes(i) && !taken.has(i),
  );
  let passed = 0;
  let words = 0;
  const extent: [number, number] = [Infinity, -Infinity];
  const frequent: AxisWord[] = [];
  for (let i = 0; i < positions.length; i++) {
    if (!isShown(i)) continue;
    words++;
    extent[0] = Math.min(extent[0], positions[i]!);
    extent[1] = Math.max(extent[1], positions[i]!);
    if (!passes(i)) continue;
    passed++;
    // Rows come in the order of counts.
    if (frequent.length < most) frequent.push(wordAt(i));
  }
  const ends = [...highest, ...lowest]
    .map(wordAt)
    .toSorted((a, b) => b.position - a.position || a.index - b.index);
  return {
    ok: true,
    ends,
    frequent,
    passed,
    words,
    extent: words > 0 ? extent : null,
    norm,
    angle,
    source: keyed.source,
  };
}
