import { afterEach, expect, it, vi } from 'vitest';
import { createTrainKernel, type TrainKernel } from '../../src/math/wasm/train-kernel';
import { evaluateRows, piecesOf, settleRows, trainBatches, type Pieces } from '../../src/models/kernel-calls';
import { fillKernel } from '../../src/models/kernel-setup';
import { readWeights } from '../../src/models/kernel-weights';
import { provideKernelFiles } from '../support/kernels';
import { allRows, randomSetup } from './engines';

provideKernelFiles();
afterEach(() => vi.restoreAllMocks());

const setup = randomSetup({ maskPadding: false, outputs: 3 }, 40);

async function filled(): Promise<TrainKernel> {
  const kernel = await createTrainKernel();
  fillKernel(kernel, setup);
  return kernel;
}

async function trained(pieces: Pieces) {
  const kernel = await filled();
  const totals = await trainBatches(() => kernel, pieces, allRows(40), 12);
  const evaluation = await evaluateRows(() => kernel, pieces, allRows(40));
  return { totals, evaluation, weights: readWeights(kernel, setup.spec) };
}

it('gives equal bytes however small the pieces are', async () => {
  const whole = await trained({ documents: 1000, rows: 1000, tokens: 5, vocabularySize: 50 });
  const pieces = await trained({ documents: 5, rows: 3, tokens: 5, vocabularySize: 50 });
  expect(pieces.totals).toEqual(whole.totals);
  expect(pieces.weights).toEqual(whole.weights);
  expect(pieces.evaluation.correct).toBe(whole.evaluation.correct);
  expect(pieces.evaluation.lossSum).toBeCloseTo(whole.evaluation.lossSum, 9);
});

it('takes fewer documents to a call the longer they and the word vectors are', () => {
  const of = (embeddingDimension: number) => piecesOf(randomSetup({ embeddingDimension }, 40));
  expect(of(300).documents).toBeLessThan(of(16).documents);
  expect(of(300).rows).toBeLessThan(of(16).rows);
  const long = randomSetup({ sequenceLength: 100_000, embeddingDimension: 300 }, 4);
  expect(piecesOf(long).documents).toBeGreaterThanOrEqual(1);
  expect(piecesOf(long).documents).toBeLessThan(100);
});

it('lets messages through in the middle of a batch that takes long', async () => {
  const kernel = await filled();
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  const seen: string[] = [];
  setTimeout(() => seen.push('message'));
  await trainBatches(
    () => kernel,
    { documents: 5, rows: 50, tokens: 5, vocabularySize: 50 },
    allRows(40),
    40,
  );
  seen.push('batch');
  expect(seen).toEqual(['message', 'batch']);
});

it('changes nothing by settling twice', async () => {
  const kernel = await filled();
  const pieces = { documents: 7, rows: 7, tokens: 5, vocabularySize: 50 };
  await trainBatches(() => kernel, pieces, allRows(40), 3);
  await settleRows(() => kernel, pieces);
  const once = readWeights(kernel, setup.spec);
  await settleRows(() => kernel, pieces);
  expect(readWeights(kernel, setup.spec)).toEqual(once);
});
