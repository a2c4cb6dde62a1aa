/**
 * Trains the classifier of src/data/classifier.ts: forward, backward and Adam, batch by batch.
 *
 *   x = mean of E[id]   h = relu(x · W1 + b1)   z = h · W2 + b2   loss = mean cross-entropy of the batch
 *
 * Tokens   real tokens only, document i owns ids[offsets[i] … offsets[i + 1]). Masked: the mean counts these;
 *          without any it is the zero vector. Unmasked: it counts L positions, L − n of them row 0.
 * Step     begin → meet → layOut → catchUp → learn → update → finish, each once or in pieces, so that no call is long:
 *            meet      counts who uses which row (train/uses.ts)
 *            catchUp   brings the rows met to the step before (train/adam.ts), whatever the vocabulary: every row
 *                      equals what dense Adam would make of it
 *            learn     forward and backward; each document leaves one vector, its slopes along each row it uses
 *            update    a row's gradient is the sum of its users' vectors; it waits there until the row is met again
 *            finish    Adam on the dense layers
 *          Frozen: the rows never change, and nothing is met, caught up or updated.
 * Cost     per step tokens · d for the means and again for the gradients, unique rows · d for Adam
 * Order    documents in the order given, so equal calls give equal bits, however they are cut into pieces
 * Source   Keras' Adam; the closed form is that of lazy optimizers, made exact for decaying averages
 */
import { allocate } from './memory';
import { advance, age, createAdam } from './train/adam';
import { addScaled, clear, sumRows } from './train/lanes';
import { crossEntropy, right } from './train/loss';
import {
  backward,
  createNetwork,
  denseAt,
  denseBytes,
  denseState,
  forward,
  gradients,
  rowBytes,
  scores,
  state,
  weights,
} from './train/network';
import * as uses from './train/uses';

/** Bytes of a stamp: the steps `from` and `done` of train/adam.ts; done 0: the row was never met. */
const STAMP: usize = 8;

let outputs: i32 = 0;
let positions: i32 = 0;
let masked: bool = false;
let frozen: bool = false;
let steps: i32 = 0;
let ids: usize = 0;
let offsets: usize = 0;
let labels: usize = 0;
let stamps: usize = 0;
let rows: usize = 0;
let room: i32 = 0;
/** The batch: rows [first, first + size), and a vector of slopes for each; one more is for padding. */
let first: i32 = 0;
let size: i32 = 0;
let slopes: usize = 0;
let slopesRoom: i32 = 0;
let lossSum: f64 = 0;
let correctSum: i32 = 0;
/** Keeps loads that only fetch ahead from being dropped. */
let fetched: u32 = 0;

/** Makes room for a model and its documents. Write weights, ids, offsets and labels before the first step. */
export function create(
  V: i32,
  d: i32,
  H: i32,
  K: i32,
  L: i32,
  mask: bool,
  freeze: bool,
  rate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  documents: i32,
  tokens: i32,
): void {
  outputs = K;
  positions = L;
  masked = mask;
  frozen = freeze;
  createNetwork(V, d, H, K, freeze);
  createAdam(rate, beta1, beta2, epsilon);
  ids = allocate((<usize>tokens) << 2);
  offsets = allocate((<usize>documents + 1) << 2);
  labels = allocate((<usize>documents) << 1);
  if (freeze) return;
  stamps = allocate(<usize>V * STAMP);
  uses.createUses(V);
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

/** Where `count` document numbers are to be written for the calls that follow; memory may grow. */
export function rowsAt(count: i32): usize {
  if (count > room) {
    room = max(count, 2 * room);
    rows = allocate((<usize>room) << 2);
  }
  return rows;
}

/** Begins a step whose batch is the rows [from, to). */
export function begin(from: i32, to: i32): void {
  steps++;
  first = from;
  size = to - from;
  lossSum = 0;
  correctSum = 0;
  if (frozen) return;
  if (size > slopesRoom) {
    slopesRoom = size;
    slopes = allocate(<usize>(size + 1) * rowBytes);
  }
  clear(slopesOf(size), rowBytes);
  uses.clear();
}

/** Counts the tokens of rows [from, to) of the batch. */
export function meet(from: i32, to: i32): void {
  if (frozen) return;
  for (let i = from; i < to; i++) fetch(spanOf(i));
  for (let i = from; i < to; i++) {
    const span = spanOf(i);
    uses.count(ids, load<i32>(span), load<i32>(span, 4));
  }
}

/** Ends the count; gives how many rows of the embedding the batch uses. */
export function layOut(): i32 {
  if (frozen) return 0;
  if (!masked) uses.countRow(0);
  uses.layOut();
  if (!masked) uses.noteRow(0, size);
  return uses.metCount;
}

/** Brings the embedding's rows [from, to) of those met to the step before this one. */
export function catchUp(from: i32, to: i32): void {
  for (let i = from; i < to; i++) {
    const row = uses.metRow(i);
    const stamp = stampOf(row);
    const done = load<i32>(stamp, 4);
    if (done == 0) {
      store<i32>(stamp, steps - 1);
    } else {
      advance(weightsOf(row), stateOf(row), rowBytes, load<i32>(stamp), done, steps - 1);
      store<i32>(stamp, done);
    }
  }
}

/** Forward and backward over rows [from, to) of the batch. */
export function learn(from: i32, to: i32): void {
  const share = 1 / <f64>size;
  for (let i = from; i < to; i++) {
    const span = spanOf(i);
    const begin = load<i32>(span);
    const end = load<i32>(span, 4);
    const counted = masked ? end - begin : positions;
    const blanks = counted - (end - begin);
    const scale: f32 = counted > 0 ? <f32>1 / <f32>counted : 0;
    forward(ids, begin, end, blanks, scale);
    lossSum += crossEntropy(scores, outputs, labelOf(i), share);
    if (right) correctSum++;
    if (frozen) {
      backward(0, scale);
      continue;
    }
    const user = i - first;
    uses.note(ids, begin, end, user);
    backward(slopesOf(user), scale);
    if (blanks > 0) addScaled(slopesOf(size), slopesOf(user), <f32>blanks, rowBytes);
  }
}

/** Gives the embedding's rows [from, to) of those met their gradients. Pieces must come in order. */
export function update(from: i32, to: i32): void {
  for (let i = from; i < to; i++) {
    const row = uses.metRow(i);
    const begin = uses.takeBegin();
    const end = uses.takeEnd(row);
    const gradient = stateOf(row) + 2 * rowBytes;
    sumRows(gradient, slopes, uses.users, begin, end, 0, 1, rowBytes);
    store<i32>(stampOf(row), steps, 4);
  }
}

/** Ends the step; gives the mean loss of its batch before the update, and `correct` the documents right. */
export function finish(): f64 {
  advance(weights + denseAt, denseState, denseBytes, steps - 1, steps, steps);
  clear(gradients, denseBytes);
  return lossSum / <f64>size;
}

/** Sum of the losses of rows [from, to) with the present weights; `correct` gives the count. Call `settle` before. */
export function evaluate(from: i32, to: i32): f64 {
  lossSum = 0;
  correctSum = 0;
  for (let i = from; i < to; i++) {
    const span = spanOf(i);
    const begin = load<i32>(span);
    const end = load<i32>(span, 4);
    const counted = masked ? end - begin : positions;
    const scale: f32 = counted > 0 ? <f32>1 / <f32>counted : 0;
    forward(ids, begin, end, counted - (end - begin), scale);
    lossSum += crossEntropy(scores, outputs, labelOf(i), 0);
    if (right) correctSum++;
  }
  return lossSum;
}

/** Documents right in the last batch, or in the last `evaluate`. */
export function correct(): i32 {
  return correctSum;
}

/** Brings rows [from, to) of the embedding to the last step. */
export function settle(from: u32, to: u32): void {
  if (frozen) return;
  for (let row = from; row < to; row++) {
    const stamp = stampOf(row);
    const since = load<i32>(stamp);
    const done = load<i32>(stamp, 4);
    if (done == 0 || since == steps) continue;
    advance(weightsOf(row), stateOf(row), rowBytes, since, done, steps);
    age(stateOf(row), rowBytes, steps - done);
    store<i32>(stamp, steps);
    store<i32>(stamp, steps, 4);
  }
}

/** Asks for a document's tokens before they are needed: documents come in any order, so most are far away. */
function fetch(span: usize): void {
  const end = load<u32>(span, 4);
  let sum: u32 = 0;
  for (let at = load<u32>(span); at < end; at += 16) sum ^= load<u32>(ids + ((<usize>at) << 2));
  fetched = sum;
}

/** Where row i's document begins and ends, as two offsets. */
function spanOf(i: i32): usize {
  return offsets + ((<usize>load<u32>(rows + ((<usize>i) << 2))) << 2);
}

function labelOf(i: i32): i32 {
  return load<u16>(labels + ((<usize>load<u32>(rows + ((<usize>i) << 2))) << 1));
}

function slopesOf(user: i32): usize {
  return slopes + <usize>user * rowBytes;
}

function weightsOf(row: u32): usize {
  return weights + <usize>row * rowBytes;
}

function stateOf(row: u32): usize {
  return state + <usize>row * (3 * rowBytes);
}

function stampOf(row: u32): usize {
  return stamps + <usize>row * STAMP;
}
