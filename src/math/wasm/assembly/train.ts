/**
 * Trains the classifier of src/data/classifier.ts: forward, backward and Adam, batch by batch.
 *
 *   x = mean of E[id]   h = relu(x · W1 + b1)   z = h · W2 + b2   loss = mean cross-entropy of the batch
 *
 * Tokens   real tokens only, document i owns ids[offsets[i] … offsets[i + 1]). Masked: the mean counts these;
 *          without any it is the zero vector. Unmasked: it counts L positions, L − n of them row 0.
 * Rows     a row of E is brought up to date (train/adam.ts) when a batch first meets it, so a step costs what its
 *          own tokens cost, whatever the vocabulary. Every row equals what dense Adam would make of it.
 * Cost     per step tokens · d for the mean and again for its gradient, unique rows · d for Adam
 * Order    documents in the order given, so equal calls give equal bits, however they are cut into slices
 * Source   Keras' Adam; the closed form is that of lazy optimizers, made exact for decaying averages
 */
import { allocate } from './memory';
import { catchUp, update, weights } from './train/adam';
import { crossEntropy, right } from './train/loss';
import { backward, createNetwork, denseAt, denseBytes, forward, rowBytes, scores } from './train/network';

let vocabulary: i32 = 0;
let outputs: i32 = 0;
let positions: i32 = 0;
let masked: bool = false;
let steps: i32 = 0;
let ids: usize = 0;
let offsets: usize = 0;
let labels: usize = 0;
/** Step in which each row was last updated; 0: never. */
let stamps: usize = 0;
let met: usize = 0;
let metCount: i32 = 0;
let rows: usize = 0;
let room: i32 = 0;
let losses: usize = 0;
let corrects: usize = 0;
let lossSum: f64 = 0;
let correctSum: i32 = 0;

/** Makes room for a model and its documents. Write weights, ids, offsets and labels before the first step. */
export function create(
  V: i32,
  d: i32,
  H: i32,
  K: i32,
  L: i32,
  mask: bool,
  rate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  documents: i32,
  tokens: i32,
): void {
  vocabulary = V;
  outputs = K;
  positions = L;
  masked = mask;
  createNetwork(V, d, H, K, rate, beta1, beta2, epsilon);
  ids = allocate((<usize>tokens) << 2);
  offsets = allocate((<usize>documents + 1) << 2);
  labels = allocate((<usize>documents) << 1);
  stamps = allocate((<usize>V) << 2);
  met = allocate((<usize>V) << 2);
}

/** The block of weights; train/network.ts describes it. */
export function weightsAt(): usize {
  return weights;
}

/** Tokens of all documents, as unsigned 32-bit integers. */
export function idsAt(): usize {
  return ids;
}

export function offsetsAt(): usize {
  return offsets;
}

/** Class indices, as unsigned 16-bit integers. */
export function labelsAt(): usize {
  return labels;
}

/** Where `count` document numbers are to be written for the next call; memory may grow. */
export function rowsAt(count: i32): usize {
  if (count > room) {
    room = max(count, 2 * room);
    rows = allocate((<usize>room) << 2);
    losses = allocate((<usize>room) << 2);
    corrects = allocate((<usize>room) << 2);
  }
  return rows;
}

/** Mean losses (float32) of the batches of the last `train`. */
export function lossesAt(): usize {
  return losses;
}

/** Documents right (uint32) in each batch of the last `train`. */
export function correctsAt(): usize {
  return corrects;
}

/** One step per batch over the first `count` rows. */
export function train(count: i32, batchSize: i32): void {
  for (let start: i32 = 0, batch: usize = 0; start < count; start += batchSize, batch++) {
    const size = min(batchSize, count - start);
    steps++;
    meet(start, start + size);
    run(start, start + size, 1 / <f64>size);
    update(denseAt, denseBytes, steps);
    for (let i: i32 = 0; i < metCount; i++) {
      update(<usize>load<u32>(met + ((<usize>i) << 2)) * rowBytes, rowBytes, steps);
    }
    store<f32>(losses + (batch << 2), <f32>(lossSum / <f64>size));
    store<u32>(corrects + (batch << 2), correctSum);
  }
}

/** Sum of the losses of the first `count` rows with the present weights; `correct` gives the count. Call `settle` before. */
export function evaluate(count: i32): f64 {
  run(0, count, 0);
  return lossSum;
}

/** Documents right in the last `evaluate`. */
export function correct(): i32 {
  return correctSum;
}

/** Brings every row of the embedding to the last step. */
export function settle(): void {
  for (let row: i32 = 0; row < vocabulary; row++) {
    const stamp = stamps + ((<usize>row) << 2);
    const done = load<i32>(stamp);
    if (done == 0 || done == steps) continue;
    catchUp(<usize>row * rowBytes, rowBytes, done, steps + 1);
    store<i32>(stamp, steps);
  }
}

function meet(from: i32, to: i32): void {
  metCount = 0;
  for (let i = from; i < to; i++) {
    const span = offsets + ((<usize>load<u32>(rows + ((<usize>i) << 2))) << 2);
    const begin = load<u32>(span);
    const end = load<u32>(span, 4);
    for (let at = begin; at < end; at++) meetRow(load<u32>(ids + ((<usize>at) << 2)));
    if (!masked && <i32>(end - begin) < positions) meetRow(0);
  }
}

function meetRow(row: u32): void {
  const stamp = stamps + ((<usize>row) << 2);
  const done = load<i32>(stamp);
  if (done == steps) return;
  catchUp(<usize>row * rowBytes, rowBytes, done, steps);
  store<i32>(stamp, steps);
  store<u32>(met + ((<usize>metCount) << 2), row);
  metCount++;
}

/** Forward over rows [from, to), and backward when `share` is not 0. */
function run(from: i32, to: i32, share: f64): void {
  lossSum = 0;
  correctSum = 0;
  for (let i = from; i < to; i++) {
    const row = <usize>load<u32>(rows + ((<usize>i) << 2));
    const begin = load<i32>(offsets + (row << 2));
    const end = load<i32>(offsets + (row << 2), 4);
    const counted = masked ? end - begin : positions;
    const blanks = counted - (end - begin);
    const scale: f32 = counted > 0 ? <f32>1 / <f32>counted : 0;
    forward(ids, begin, end, blanks, scale);
    lossSum += crossEntropy(scores, outputs, load<u16>(labels + (row << 1)), share);
    if (right) correctSum++;
    if (share != 0) backward(ids, begin, end, blanks, scale);
  }
}
