import { UMAP } from 'umap-js';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/data/matrix';
import { javascriptNeighbors } from '../../src/geometry/javascript/neighbors';
import { initNeighbors } from '../../src/geometry/nearest-neighbors';
import { initUmap, stepUmap } from '../../src/geometry/umap';
import { umapCurve } from '../../src/geometry/umap-curve';
import { umapGraph, type NearestOthers, type UmapGraph } from '../../src/geometry/umap-graph';
import { checkUmapOptions, umapEpochs, type UmapOptions } from '../../src/geometry/umap-options';
import { centeredPositions, umapStart } from '../../src/geometry/umap-start';
import { createRandom } from '../../src/math/random';
import golden from '../golden/umap-curve.json';
import { searchToTheEnd } from '../support/neighbor-engines';
import { clusteredMatrix } from '../support/random-matrix';

const options: UmapOptions = { components: 2, neighbors: 8, minDist: 0.1, init: 'random', seed: 3 };

function nearestOthers(X: Matrix, others: number): NearestOthers {
  const kernel = javascriptNeighbors();
  const { rows, distances, indices } = searchToTheEnd(initNeighbors(X, others, kernel), kernel);
  return { points: rows, others, distances, indices };
}

function graphOf(near: NearestOthers, epochs: number): UmapGraph {
  const steps = umapGraph(near, epochs);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** umap-js by itself, after so many epochs, and what it made of the neighbors. */
function ofLibrary(
  near: NearestOthers,
  { components, neighbors, minDist, seed }: UmapOptions,
  steps: number,
) {
  const random = createRandom(seed);
  const library = new UMAP({
    nComponents: components,
    nNeighbors: neighbors,
    minDist,
    random: () => random.next(),
  });
  const rows = Array.from({ length: near.points }, (_, i) => {
    const range = [i * near.others, (i + 1) * near.others] as const;
    return {
      indices: [i, ...near.indices.subarray(...range)],
      distances: [0, ...Array.from(near.distances.subarray(...range), Math.sqrt)],
    };
  });
  library.setPrecomputedKNN(
    rows.map((row) => row.indices),
    rows.map((row) => row.distances),
  );
  const epochs = library.initializeFit(rows.map(() => []));
  for (let step = 0; step < steps; step++) library.step();
  const state: unknown = Reflect.get(library, 'optimizationState');
  return { epochs, state, positions: library.getEmbedding() };
}

describe.each([
  ['of clusters', clusteredMatrix(150, 5, 4, 1), 8, 50_000],
  ['of 40 copies of each of five points', copies(40, 5), 6, 97],
  ['of 30 neighbors', clusteredMatrix(90, 3, 2, 7), 30, 1000],
])('the graph %s', (_, X, neighbors, atATime) => {
  const near = nearestOthers(X, neighbors - 1);

  it('is that of umap-js to the last bit, and so are the positions it leads to', () => {
    const setting = { ...options, neighbors };
    const { epochs, state, positions } = ofLibrary(near, setting, 60);
    expect(epochs).toBe(umapEpochs(X.rows));
    const graph = graphOf(near, epochs);
    expect(state).toMatchObject({
      head: [...graph.to],
      tail: [...graph.from],
      epochsPerSample: [...graph.epochsPerSample],
    });
    const { a, b } = state as { a: number; b: number };
    const random = createRandom(options.seed);
    const layout = initUmap(graph, umapStart(X, setting, random), { a, b }, epochs, random, atATime);
    expect(layout.parts).toHaveLength(Math.ceil(graph.from.length / atATime));
    while (layout.epoch < 60) expect(stepUmap(layout)).toBe(false);
    expect(layout.rows).toEqual(positions);
  });

  it('holds each pair in both directions, and no point with itself', () => {
    const { from, to } = graphOf(near, 500);
    const pairs = new Set(Array.from(from, (i, at) => `${i} ${to[at]}`));
    from.forEach((i, at) => {
      expect(i).not.toBe(to[at]);
      expect(pairs.has(`${to[at]} ${i}`)).toBe(true);
    });
    expect(pairs.size).toBe(from.length);
  });
});

function copies(times: number, points: number): Matrix {
  const X = clusteredMatrix(points, 3, 2, 2);
  const data = Float32Array.from({ length: times * X.data.length }, (_, at) => X.data[at % X.data.length]!);
  return { rows: times * points, columns: 3, data };
}

describe('umapCurve', () => {
  it.each(golden.curves)('agrees with SciPy at minDist $minDist', ({ minDist, a, b }) => {
    const curve = umapCurve(minDist);
    expect(curve.a).toBeCloseTo(a, 6);
    expect(curve.b).toBeCloseTo(b, 6);
  });
});

describe('umapStart', () => {
  it('scales the scores to 10, and parts equal points', () => {
    const scores = { rows: 3, columns: 2, data: Float32Array.of(4, 1, -8, 0, 4, 1) };
    const start = umapStart(scores, { ...options, init: 'pca', components: 3 }, createRandom(1));
    const expected = [
      [5, 1.25, 0],
      [-10, 0, 0],
      [5, 1.25, 0],
    ];
    start.forEach((point, i) =>
      point.forEach((x, c) => expect(Math.abs(x - expected[i]![c]!)).toBeLessThan(1e-3)),
    );
    expect(start[0]).not.toEqual(start[2]);
  });

  it('is centered on the page', () => {
    expect([
      ...centeredPositions([
        [1, 5],
        [3, 1],
      ]),
    ]).toEqual([-1, 2, 1, -2]);
  });
});

describe('checkUmapOptions', () => {
  it.each([
    [{ neighbors: 15 }, 15, /needs more than 15 words that have a vector; got 15\. Choose 14 neighbours/],
    [{ neighbors: 2 }, 2, /needs more than 2 words .* got 2\. Choose more words\./],
    [{ neighbors: 1 }, 100, /from 2 to 200; got 1\./],
    [{ neighbors: 201 }, 500, /from 2 to 200; got 201\./],
    [{ neighbors: 2.5 }, 100, /whole number/],
    [{ minDist: 1.5 }, 100, /from 0 to 1; got 1\.5\./],
    [{ minDist: NaN }, 100, /from 0 to 1; got NaN\./],
  ])('refuses %o on %i words', (change, n, sentence) => {
    expect(() => checkUmapOptions({ ...options, ...change }, n)).toThrow(sentence);
  });
});
