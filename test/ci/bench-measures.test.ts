import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { connectBench, type Bench } from '../bench/bench-client';
import { serveBench } from '../bench/bench-worker';
import { jobOf, parseCommand } from '../bench/command';
import { labelledTexts } from '../bench/inputs/labelled-texts';
import { madeInput, measure, vectorsOf, type Input } from '../bench/measure';
import { flatMeasurement, measurementOf } from '../bench/measurement';
import { measurementTable } from '../bench/report';
import { portOf } from '../bench/node-bench';
import { asArrays, rankByCosine, rankByDistance } from '../bench/peers/plain-neighbors';
import { plainPeers } from '../bench/peers/plain-peers';
import { readPlainly } from '../bench/peers/plain-reading';
import '../support/kernels';

let bench: Bench;
let close: () => void;
beforeEach(() => {
  const { port1, port2 } = new MessageChannel();
  serveBench(portOf(port2));
  bench = connectBench(portOf(port1));
  close = () => port1.close();
});
afterEach(() => close());

async function run(line: string, input?: Input) {
  const { workloads, given } = parseCommand(line.split(' '));
  const job = jobOf(workloads[0]!, given);
  const taken = input ?? madeInput(job);
  return { job, taken, outcome: await measure(bench, job, taken) };
}

it('ranks rows by cosine as a full sort does', async () => {
  const { taken, outcome } = await run('neighbors --rows 60 --dimensions 5 --queries 7 --k 4');
  const X = vectorsOf(taken);
  const unit = Array.from({ length: 60 }, (_, i) => {
    const row = Array.from(X.data.subarray(5 * i, 5 * i + 5));
    const norm = Math.hypot(...row);
    return row.map((each) => each / norm);
  });
  const expected = Array.from({ length: 7 }, (_, q) =>
    unit
      .map((row, index) => ({ index, cosine: row.reduce((sum, each, c) => sum + each * unit[q]![c]!, 0) }))
      .filter(({ index }) => index !== q)
      .toSorted((a, b) => b.cosine - a.cosine)
      .slice(0, 4)
      .map(({ index }) => index),
  );
  expect(Array.from(outcome.output!)).toEqual(expected.flat());
});

it('fills the places of missing neighbors with −1', async () => {
  const { outcome } = await run('neighbors --rows 3 --dimensions 2 --queries 1 --k 5');
  expect(Array.from(outcome.output!).slice(2)).toEqual([-1, -1, -1]);
});

it('finds the nearest rows of every row by distance', async () => {
  const { taken, outcome } = await run('pairs --rows 40 --dimensions 3 --k 2');
  const { data } = vectorsOf(taken);
  const squared = (i: number, j: number) =>
    [0, 1, 2].reduce((sum, c) => sum + (data[3 * i + c]! - data[3 * j + c]!) ** 2, 0);
  const expected = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 40 }, (_other, j) => j)
      .filter((j) => j !== i)
      .toSorted((a, b) => squared(i, a) - squared(i, b))
      .slice(0, 2),
  );
  expect(Array.from(outcome.output!)).toEqual(expected.flat());
});

it('trains for all epochs, and gives the same figures for the same seed', async () => {
  const file = { name: 'made.csv.gz', bytes: new Uint8Array(gzipSync(labelledTexts(120, 2))) };
  const line =
    'train --text text --label label --vocabulary 300 --length 20 --dimension 4 --epochs 3 --seed 5';
  const { outcome } = await run(line, { kind: 'texts', file });
  expect(outcome.figures).toMatchObject({ training: 108, validation: 12, engineUsed: 'webassembly' });
  const losses = outcome.figures['validationLoss'];
  expect(losses).toHaveLength(3);
  expect(outcome.figures['validationAccuracy']).toHaveLength(3);
  const again = await run(line, { kind: 'texts', file });
  expect(again.outcome.figures['validationLoss']).toEqual(losses);
});

it('names the columns there are when one is asked for that is not', async () => {
  const file = { name: 'made.csv', bytes: labelledTexts(50, 2) };
  await expect(run('read --text review', { kind: 'texts', file })).rejects.toThrow(
    '--text must name a column; got "review", and there are "label", "text".',
  );
});

it('maps rows, the same for the same seed', async () => {
  const line = 'tsne --rows 50 --dimensions 6 --components 2 --perplexity 8 --iterations 250 --seed 4';
  const { job, outcome } = await run(line);
  expect(outcome.output).toHaveLength(100);
  expect(outcome.output!.every(Number.isFinite)).toBe(true);
  expect(outcome.figures).toMatchObject({ iterations: 250, rows: 50 });
  const { seconds, secondsNeighbors, secondsTotal } = outcome.figures;
  expect(Number(seconds) + Number(secondsNeighbors)).toBeCloseTo(Number(secondsTotal), 6);
  const again = await run(line);
  expect(again.outcome.output).toEqual(outcome.output);

  const measurement = measurementOf(job, outcome, [{ name: 'a peer', what: 'descent', seconds: 1 }], 12);
  expect(measurementTable([measurement])).toContain('a peer');
  expect(flatMeasurement(measurement, { commit: 'abc' })).toMatchObject({
    kl: outcome.figures['kl'],
    workload: 'tsne',
    parameters: { input: null, perplexity: 8 },
    commit: 'abc',
  });
});

it('maps rows by UMAP, and says how far the map of their first columns can be trusted', async () => {
  const line = 'umap --rows 60 --dimensions 6 --components 2 --neighbors 8';
  const { outcome } = await run(line);
  expect(outcome.output).toHaveLength(120);
  expect(outcome.output!.every(Number.isFinite)).toBe(true);
  expect(outcome.figures).toMatchObject({ epochs: 500, rows: 60 });
  const trust = await run('trust --rows 60 --dimensions 3 --components 3 --k 7');
  expect(trust.outcome.figures).toMatchObject({ trustworthiness: 1, continuity: 1 });
  expect(Array.from(trust.outcome.output!)).toEqual(Array(60).fill(1));
});

it('refuses what does not fit the input', async () => {
  await expect(run('neighbors --rows 5 --queries 6')).rejects.toThrow(
    '--queries must be at most the 5 rows of the input; got 6.',
  );
  await expect(run('pairs --rows 5 --k 5')).rejects.toThrow('--k must be below the 5 rows of the input');
  await expect(run('trust --rows 5 --k 3')).rejects.toThrow('from 1 to 2, below half of the 5 words');
  await expect(run('trust --rows 9 --dimensions 2')).rejects.toThrow('--components must be at most the 2');
  await expect(run('tsne --rows 5 --perplexity 9')).rejects.toThrow('Perplexity must be');
});

it('compares with peers that do the same work', async () => {
  const cosines = await run('neighbors --rows 60 --dimensions 5 --queries 3 --k 4');
  const rows = asArrays(vectorsOf(cosines.taken));
  expect(Array.from(cosines.outcome.output!)).toEqual([0, 1, 2].flatMap((row) => rankByCosine(rows, row, 4)));
  const pairs = await run('pairs --rows 60 --dimensions 5 --k 4');
  expect(Array.from(pairs.outcome.output!)).toEqual(rows.flatMap((_, row) => rankByDistance(rows, row, 4)));

  const bytes = labelledTexts(60, 2);
  const read = await run('read --vocabulary 500', { kind: 'texts', file: { name: 'made.csv', bytes } });
  const { words, sequences } = readPlainly(bytes, 'text', 500, 100);
  expect(read.outcome.figures).toMatchObject({ rows: sequences.length, vocabularySize: words.length + 2 });
});

it.each(['neighbors', 'pairs', 'tsne', 'read', 'train'])('times a peer of %s', async (name) => {
  const settings = { tsne: '--perplexity 8 --iterations 250', train: '--epochs 1' }[name] ?? '';
  const { job, taken, outcome } = await run(`${name} --rows 200 ${settings}`.trim());
  const [peer] = await plainPeers(job, taken, outcome);
  expect(outcome.times.map(({ what }) => what)).toContain(peer!.what);
  expect(peer!.seconds).toBeGreaterThan(0);
});
