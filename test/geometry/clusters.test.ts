import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { kMeansOf } from '../../src/geometry/k-means';
import { silhouette } from '../../src/geometry/silhouette';
import { unitRows } from '../../src/geometry/unit-rows';
import golden from '../golden/clusters.json';
import { clusteredMatrix } from '../support/random-matrix';
import { runSteps } from '../support/run-steps';

const X = matrix(golden.rows, golden.columns, Float32Array.from(golden.X));

/** Whether two labellings group alike, whatever the numbers of the groups. */
function samePartition(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  const pairs = new Set(Array.from(a, (label, i) => `${label} ${b[i]}`));
  return pairs.size === new Set(Array.from(a)).size && pairs.size === new Set(Array.from(b)).size;
}

describe('silhouette', () => {
  it.each(golden.silhouettes)(
    'agrees with scikit-learn: $name, $metric',
    ({ groups, metric, ...expected }) => {
      const value = runSteps(
        silhouette(X, Int32Array.from(groups), metric === 'cosine' ? 'cosine' : 'euclidean'),
      );
      expect(value).toBeCloseTo(expected.silhouette, 9);
    },
  );

  it('can be worked out on paper', () => {
    const line = matrix(4, 1, Float32Array.of(0, 1, 4, 5));
    const [outer, inner] = [(4.5 - 1) / 4.5, (3.5 - 1) / 3.5];
    const value = runSteps(silhouette(line, Int32Array.of(3, 3, 7, 7), 'euclidean'));
    expect(value).toBeCloseTo((outer + inner) / 2, 12);
  });

  it('leaves out rows of no group', () => {
    const line = matrix(5, 1, Float32Array.of(0, 1, 4, 5, 1000));
    const groups = Int32Array.of(0, 0, 1, 1, -1);
    const four = matrix(4, 1, Float32Array.of(0, 1, 4, 5));
    expect(runSteps(silhouette(line, groups, 'euclidean'))).toBe(
      runSteps(silhouette(four, groups.slice(0, 4), 'euclidean')),
    );
  });

  it('is null without two groups, or with as many as rows', () => {
    const line = matrix(3, 1, Float32Array.of(0, 1, 4));
    for (const groups of [
      [0, 0, 0],
      [-1, -1, -1],
      [0, 1, 2],
      [-1, 0, 1],
    ]) {
      expect(runSteps(silhouette(line, Int32Array.from(groups), 'euclidean'))).toBeNull();
    }
  });

  it('is 0 where all rows are equal, also rows of zeros by cosine', () => {
    const groups = Int32Array.of(0, 0, 1, 1);
    expect(runSteps(silhouette(matrix(4, 2), groups, 'euclidean'))).toBe(0);
    expect(runSteps(silhouette(matrix(4, 2), groups, 'cosine'))).toBe(0);
  });
});

describe('kMeansOf', () => {
  it.each([
    ['rows', X, golden.kMeans],
    ['rows of length 1', unitRows(X), golden.kMeansOfUnitRows],
  ] as const)('finds the clusters of scikit-learn: %s', (_, rows, { clusters, labels, inertia }) => {
    const found = runSteps(kMeansOf(rows, clusters, 1));
    expect(samePartition(found.labels, labels)).toBe(true);
    expect(found.inertia / inertia).toBeCloseTo(1, 5);
  });

  it('numbers clusters by size, and repeats', () => {
    const { labels } = runSteps(kMeansOf(X, 5, 3));
    const sizes = [0, 1, 2, 3, 4].map((label) => labels.filter((other) => other === label).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(runSteps(kMeansOf(X, 5, 3)).labels).toEqual(labels);
  });

  it('can be worked out on paper', () => {
    const line = matrix(5, 1, Float32Array.of(10, 0, 1, 11, 2));
    const { labels, inertia } = runSteps(kMeansOf(line, 2, 1));
    expect([...labels]).toEqual([1, 0, 0, 1, 0]);
    expect(inertia).toBeCloseTo(2.5, 12);
  });

  it('takes one cluster, as many as rows, and more than there are different rows', () => {
    const rows = clusteredMatrix(9, 2, 2, 1);
    expect([...runSteps(kMeansOf(rows, 1, 1)).labels]).toEqual(Array(9).fill(0));
    expect(new Set(runSteps(kMeansOf(rows, 9, 1)).labels).size).toBe(9);
    const { labels, inertia } = runSteps(kMeansOf(matrix(6, 2), 4, 1));
    expect(new Set(labels).size).toBe(4);
    expect(inertia).toBe(0);
  });

  it('refuses other numbers of clusters', () => {
    for (const k of [0, 1.5, 121, NaN]) {
      expect(() => runSteps(kMeansOf(X, k, 1))).toThrow(
        `Clusters must be a whole number from 1 to the 120 words; got ${k}.`,
      );
    }
  });
});
