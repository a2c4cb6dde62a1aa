import type { Neighbor } from '../data/keyed-vectors';

/** A word with the words most like it and those least like it. */
export interface WordCluster {
  /** Names it: equal keys, equal clusters. */
  readonly key: string;
  readonly word: string;
  /** Words asked for on each side. */
  readonly size: number;
  /** Run whose vectors it is made of. */
  readonly run: number;
  /** By falling cosine: first the similar ones, the most similar first, then the different ones, the most different last. */
  readonly members: readonly ClusterMember[];
}

export interface ClusterMember {
  readonly word: string;
  readonly group: 'similar' | 'different';
  readonly cosine: number;
}

export function clusterKey(run: number, word: string, size: number): string {
  return JSON.stringify([run, word, size]);
}

/**
 * The cluster of a word from its ranking. No word stands on both sides: where the vocabulary is too small for that, its
 * ranking is cut in half, the middle word with the similar ones.
 *
 * @param neighbors the `size` most similar and the `size` most different words.
 */
export function clusterOf(
  run: number,
  word: string,
  size: number,
  { similar, different }: { readonly similar: readonly Neighbor[]; readonly different: readonly Neighbor[] },
): WordCluster {
  const near = new Set(similar.map(({ index }) => index));
  const far = different.filter(({ index }) => !near.has(index)).toReversed();
  const ranking = [...similar, ...far];
  const overlaps = far.length < different.length;
  const cut = overlaps ? Math.ceil(ranking.length / 2) : similar.length;
  const member =
    (group: ClusterMember['group']) =>
    ({ word: name, cosine }: Neighbor): ClusterMember => ({ word: name, group, cosine });
  return {
    key: clusterKey(run, word, size),
    word,
    size,
    run,
    members: [
      ...ranking.slice(0, cut).map(member('similar')),
      ...ranking.slice(cut).map(member('different')),
    ],
  };
}

/** How many words the cluster has on each side and in the middle: `30 + 30 + 1`. */
export function clusterCount({ members }: WordCluster): string {
  const similar = members.filter(({ group }) => group === 'similar').length;
  return `${similar} + ${members.length - similar} + 1`;
}

/** Groups of a picture of clusters, by word, and their names in the order of their numbers. */
export interface ClusterGroups {
  readonly names: readonly string[];
  readonly groupOf: ReadonlyMap<string, number>;
}

/** One cluster: similar, different and the word itself. Several: one group each, and one for words of more than one. */
export function clusterGroups(clusters: readonly WordCluster[]): ClusterGroups {
  const [only] = clusters;
  if (clusters.length === 1 && only) {
    const groupOf = new Map(only.members.map(({ word, group }) => [word, group === 'similar' ? 0 : 1]));
    groupOf.set(only.word, 2);
    return { names: ['Similar', 'Different', only.word], groupOf };
  }
  const groupOf = new Map<string, number>();
  clusters.forEach(({ word, members }, k) => {
    for (const name of [word, ...members.map((member) => member.word)]) {
      groupOf.set(name, groupOf.has(name) ? clusters.length : k);
    }
  });
  const names = clusters.map(({ word }) => `Cluster of ${word}`);
  const shared = [...groupOf.values()].includes(clusters.length);
  return { names: shared ? [...names, 'In several'] : names, groupOf };
}
