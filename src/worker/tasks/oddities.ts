import type { KeyedVectors } from '../../data/keyed-vectors';
import { PAD_INDEX } from '../../data/vocabulary';
import type { OddityList } from '../../engine/protocol';
import { addToSums, initSums } from '../../geometry/dimensions';
import { equalRows, hashRows } from '../../geometry/duplicate-rows';
import { distancesFrom, movements } from '../../geometry/movement';
import { orderByNumbers } from '../../geometry/order-by-numbers';
import { inSlices } from '../in-slices';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Padding is in no list; rows of zeros are in the list of words without a vector and in no other. */
export const oddities: TaskFunction<'oddities'> = async (
  { vectors: ref, run: runRef, limit },
  { signal },
) => {
  const keyed = look(ref);
  const run = runRef && look(runRef);
  const { vectors, norms } = keyed;
  const { rows, columns } = vectors;
  const each = (work: (from: number, to: number) => void) => inSlices(vectors, signal, work);
  const hasVector = (i: number) => i !== PAD_INDEX && norms[i] !== 0;
  const words = Uint32Array.from(norms.keys()).filter(hasVector);
  const without = Uint32Array.from(norms.keys()).filter((i) => i !== PAD_INDEX && norms[i] === 0);
  const most = Math.max(0, limit);

  const hashes = new Uint32Array(rows);
  await each((from, to) => hashRows(vectors, hashes, from, to));
  const equal = equalRows(vectors, hashes, hasVector);

  const sums = initSums(columns);
  await each((from, to) => addToSums(sums, vectors, Math.max(from, PAD_INDEX + 1), to));
  const centroid = sums.sums.map((sum) => sum / Math.max(words.length, 1));
  const distances = new Float32Array(rows);
  await each((from, to) => distancesFrom(vectors, centroid, distances, from, to));

  const moved = run ? new Float32Array(rows) : null;
  if (run && moved) {
    await each((from, to) => movements(vectors, run.initial.embedding, moved, from, to));
  }
  const still = moved && words.filter((i) => moved[i] === 0);
  return {
    lists: {
      neverUpdated: still && listed(keyed, still, () => 0, most),
      duplicates: duplicateList(keyed, equal, most),
      smallestNorm: listBy(keyed, words, norms, false, most),
      largestNorm: listBy(keyed, words, norms, true, most),
      closestToCentroid: listBy(keyed, words, distances, false, most),
      leastMoved: moved && listBy(keyed, words, moved, false, most),
      withoutVector: listed(keyed, without, () => 0, most),
    },
    groups: equal.length,
    words: rows - 1,
    frozen: run?.spec.freezeEmbedding ?? false,
  };
};

function listBy(
  keyed: KeyedVectors,
  words: Uint32Array,
  numbers: Float32Array,
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
