import type { KeyedVectors } from '../../data/keyed-vectors';
import { PAD_INDEX } from '../../data/vocabulary';
import type { OddityList } from '../../engine/protocol';
import { centroidDistances } from '../../geometry/centroid';
import { addToGroups, equalRows, initRowGroups } from '../../geometry/duplicate-rows';
import { movements } from '../../geometry/movement';
import { orderByNumbers } from '../../geometry/order-by-numbers';
import { pauseFor } from '../pause';
import type { TaskFunction } from '../server';
import { look } from '../store';

const ROWS_AT_A_TIME = 2000;

/** Padding is in no list; rows of zeros are in the list of words without a vector and in no other. */
export const oddities: TaskFunction<'oddities'> = async (
  { vectors: ref, run: runRef, limit },
  { signal },
) => {
  const keyed = look(ref);
  const run = runRef && look(runRef);
  const { vectors, norms } = keyed;
  const pause = pauseFor(signal);
  const hasVector = (i: number) => i !== PAD_INDEX && norms[i] !== 0;
  const words = Uint32Array.from(norms.keys()).filter(hasVector);
  const most = Math.max(0, limit);

  const byNumber = (numbers: ArrayLike<number>, descending: boolean): OddityList =>
    listBy(keyed, words, numbers, descending, most);

  const groups = initRowGroups();
  for (let from = 0; from < vectors.rows; from += ROWS_AT_A_TIME) {
    addToGroups(groups, vectors, from, Math.min(vectors.rows, from + ROWS_AT_A_TIME), hasVector);
    await pause();
  }
  const equal = equalRows(groups, vectors);
  await pause();
  const centroid = centroidDistances(vectors, words);
  await pause();
  const moved = run ? movements(vectors, run.initial.embedding) : null;
  await pause();
  const still = moved ? words.filter((i) => moved[i] === 0) : null;
  const without = Uint32Array.from(norms.keys()).filter((i) => i !== PAD_INDEX && norms[i] === 0);
  return {
    lists: {
      neverUpdated: still && listed(keyed, still, () => 0, most),
      duplicates: duplicateList(keyed, equal, most),
      smallestNorm: byNumber(norms, false),
      largestNorm: byNumber(norms, true),
      closestToCentroid: byNumber(centroid, false),
      leastMoved: moved && byNumber(moved, false),
      withoutVector: listed(keyed, without, () => 0, most),
    },
    groups: equal.length,
    words: vectors.rows - 1,
    frozen: run?.spec.freezeEmbedding ?? false,
  };
};

function listBy(
  keyed: KeyedVectors,
  words: Uint32Array,
  numbers: ArrayLike<number>,
  descending: boolean,
  most: number,
): OddityList {
  const order = orderByNumbers(
    Float32Array.from(words, (i) => numbers[i]!),
    descending,
  );
  const first = Uint32Array.from(order.subarray(0, most), (place) => words[place]!);
  return { ...listed(keyed, first, (i) => numbers[i]!, most), total: words.length };
}

function listed(
  { vocabulary }: KeyedVectors,
  indices: Uint32Array,
  valueOf: (index: number) => number,
  most: number,
): OddityList {
  const rows = Array.from(indices.subarray(0, most), (index) => ({
    index,
    word: vocabulary.tokens[index]!,
    count: vocabulary.counts[index]!,
    value: valueOf(index),
    group: 0,
  }));
  return { rows, total: indices.length };
}

/** Group after group; the value is the size of the group. */
function duplicateList(
  keyed: KeyedVectors,
  groups: readonly (readonly number[])[],
  most: number,
): OddityList {
  const members = groups.flatMap((group, g) =>
    group.map((index) => ({ index, group: g + 1, size: group.length })),
  );
  const { rows } = listed(
    keyed,
    Uint32Array.from(members, ({ index }) => index),
    () => 0,
    most,
  );
  return {
    rows: rows.map((row, i) => ({ ...row, value: members[i]!.size, group: members[i]!.group })),
    total: members.length,
  };
}
