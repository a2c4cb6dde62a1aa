import { expect, it } from 'vitest';
import type { Neighbor } from '../../src/data/keyed-vectors';
import { clusterCount, clusterGroups, clusterOf } from '../../src/session/map-clusters';
import { trustNeighbors } from '../../src/session/map-trust';
import {
  coordinatesSentence,
  silhouetteGroups,
  sizeSentence,
} from '../../src/views/words/tools/cluster-rows';

/** A ranking of n words by falling cosine, and its two ends as the worker gives them. */
function ends(n: number, size: number) {
  const ranking = Array.from({ length: n }, (_, index): Neighbor => ({
    index,
    word: `w${index}`,
    cosine: 1 - index / n,
    count: 1,
    classCounts: [],
  }));
  return { similar: ranking.slice(0, size), different: ranking.slice(-size).toReversed() };
}

it('holds both ends of the ranking, in its order', () => {
  const cluster = clusterOf(1, 'terrible', 2, ends(9, 2));
  expect(cluster.members.map(({ word, group }) => [word, group])).toEqual([
    ['w0', 'similar'],
    ['w1', 'similar'],
    ['w7', 'different'],
    ['w8', 'different'],
  ]);
  expect(clusterCount(cluster)).toBe('2 + 2 + 1');
  expect(sizeSentence(cluster)).toBe('2 + 2 + 1 words.');
});

it('names no word twice where the vocabulary is small, and says so', () => {
  const cluster = clusterOf(1, 'terrible', 4, ends(5, 4));
  expect(cluster.members.map(({ word }) => word)).toEqual(['w0', 'w1', 'w2', 'w3', 'w4']);
  expect(clusterCount(cluster)).toBe('3 + 2 + 1');
  expect(sizeSentence(cluster)).toMatch(/only 5 other words/);
});

it('cuts in half also where each end is the whole vocabulary', () => {
  expect(clusterCount(clusterOf(1, 'a', 30, ends(4, 4)))).toBe('2 + 2 + 1');
  expect(clusterOf(1, 'a', 30, { similar: [], different: [] }).members).toEqual([]);
});

it('has three groups for one cluster, the word itself marked', () => {
  const { names, groupOf } = clusterGroups([clusterOf(1, 'constructor', 1, ends(4, 1))]);
  expect(names).toEqual(['Similar', 'Different', 'constructor']);
  expect([...groupOf]).toEqual([
    ['w0', 0],
    ['w3', 1],
    ['constructor', 2],
  ]);
});

it('marks what several clusters share', () => {
  const one = clusterOf(1, 'a', 1, ends(4, 1));
  const two = clusterOf(1, 'b', 2, ends(4, 2));
  const { names, groupOf } = clusterGroups([one, two]);
  expect(names).toEqual(['Cluster of a', 'Cluster of b', 'In several']);
  expect(Object.fromEntries(groupOf)).toEqual({ a: 0, w0: 2, w3: 2, b: 1, w1: 1, w2: 1 });
});

it('leaves the word itself and all others out of the silhouette', () => {
  const cluster = clusterOf(1, 'a', 1, ends(4, 1));
  const points = new Map(['a', 'w3', 'other', 'w0'].map((word, i) => [word, i]));
  expect([...silhouetteGroups(cluster, 4, points)]).toEqual([-1, 1, -1, 0]);
});

it('says where coordinates are missing', () => {
  expect(coordinatesSentence([], null, false)).toMatch(/no map yet/);
});

it('compares as many neighbours as the measure allows', () => {
  expect([2, 3, 4, 24, 25, 26, 10_000].map(trustNeighbors)).toEqual([0, 1, 1, 11, 12, 12, 12]);
});
