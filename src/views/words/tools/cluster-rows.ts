import { clusterCount, type WordCluster } from '../../../session/map-clusters';
import { coordinatesOf, type DrawnMap } from '../../../session/map-points';
import { countText } from '../../../widgets/number-text';

/** One word of the table of a cluster. */
export interface ClusterRow {
  readonly word: string;
  readonly group: 'Similar' | 'Different';
  readonly cosine: number;
  /** Coordinates on the map; empty when the word is not on it. */
  readonly at: readonly number[];
}

/** Words of a cluster in the order of the ranking, with the coordinates of the map as they are. */
export function clusterRows(
  { members }: WordCluster,
  map: DrawnMap | null,
  points: ReadonlyMap<string, number>,
): readonly ClusterRow[] {
  return members.map(({ word, group, cosine }) => {
    const point = points.get(word);
    return {
      word,
      group: group === 'similar' ? 'Similar' : 'Different',
      cosine,
      at: map && point !== undefined ? coordinatesOf(map, point) : [],
    };
  });
}

/** How many words, and why fewer than asked for. */
export function sizeSentence(cluster: WordCluster): string {
  const { members, size } = cluster;
  const count = clusterCount(cluster);
  if (members.length === 2 * size) return `${count} words.`;
  return `${count} words: the vocabulary has only ${countText(members.length)} other words with a vector, so no more than these.`;
}

/** Whose coordinates the table holds, and which words have none. */
export function coordinatesSentence(
  rows: readonly ClusterRow[],
  map: DrawnMap | null,
  wordOnMap: boolean,
): string {
  if (!map) return 'There is no map yet: press “Make map” for X, Y and Z.';
  const missing = rows.filter(({ at }) => at.length === 0).length + (wordOnMap ? 0 : 1);
  const whose =
    map.options.words === 'list'
      ? 'X, Y and Z are those of a different map, made of a list of words.'
      : map.options.words === 'selection'
        ? 'X, Y and Z are those of a different map, made of the selection.'
        : 'X, Y and Z are those of the full map, unchanged.';
  if (missing === 0) return whose;
  return `${whose} ${countText(missing)} of the ${countText(rows.length + 1)} words ${missing === 1 ? 'is' : 'are'} not on it.`;
}

/** Group of each point of a map for the silhouette: similar 0, different 1; −1 for all others and the word itself. */
export function silhouetteGroups(
  { members }: WordCluster,
  n: number,
  points: ReadonlyMap<string, number>,
): Int32Array {
  const groups = new Int32Array(n).fill(-1);
  for (const { word, group } of members) {
    const point = points.get(word);
    if (point !== undefined) groups[point] = group === 'similar' ? 0 : 1;
  }
  return groups;
}
