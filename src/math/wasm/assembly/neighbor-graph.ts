/**
 * Approximate k nearest neighbours of every row, by squared Euclidean distance: for more rows than can be compared
 * in pairs. How near it came is measured on some rows that are compared with all.
 *
 * Start       trees that cut the rows by random planes; the rows of a leaf meet each other
 * Descent     a neighbor of a neighbor is likely a neighbor: of each row, some fresh neighbors (in either direction)
 *             meet each other and some worn ones; until nearly all are found, or a turn finds little more
 * Result      per row k ascending (distance, number), the distances as Σ (x − y)²
 * Cost        about n^1.1 in practice; memory n (d + 2k and some slack, and 2 · PICKS) numbers
 * Source      NN-descent: Dong, Moses and Li, WWW 2011; started from trees as in pynndescent
 */
import { allocate, reset } from './memory';
import { append, createCandidates, finishRow, numbersOf, sizeOf, squared } from './neighbors/candidates';
import { createForest, grow, leafAt, leave, plant } from './neighbors/forest';
import { createJoin, enter, join } from './neighbors/join';
import { bare, link, wearOff } from './neighbors/links';
import { LANES, panelsOf } from './neighbors/panels';
import { createPicks, forgetPicks, freshOf, freshSize, pick, wornOf, wornSize } from './neighbors/picks';
import { seed } from './neighbors/random';
import { createSurvey, drawSample, recallOfSample, survey } from './neighbors/survey';

export { distancesAt, indicesAt } from './neighbors/candidates';

/** Rows of which all neighbors are searched, to know the recall. */

const SAMPLES: i32 = 256;
/** Bytes for candidates: 200,000 rows that keep 121 each have a slack of 46. */
const BUDGET: i32 = 256 << 20;
const PICKS: i32 = 16;
const TREES: i32 = 16;
const TURNS: i32 = 12;
/** Recall at which the search ends: 0.95 and five standard errors of the sample. */
const ENOUGH: f64 = 0.965;
/** A tree that raises the recall by less is the last, and a turn. */
const LITTLE_OF_TREE: f64 = 0.008;
const LITTLE_OF_TURN: f64 = 0.002;

/** Shares of the work at which the search begins and ends, and how many parts pass between two looks at it. */
const BEGIN: f64 = 0.05;
const END: f64 = 0.95;
const LOOK: i32 = 16;

const SURVEY: i32 = 0;
const GROW: i32 = 1;
const PICK: i32 = 2;
const JOIN: i32 = 3;
const FINISH: i32 = 4;
const OVER: i32 = 5;

let count: i32 = 0;
let dimension: i32 = 0;
let wanted: i32 = 0;
let points: usize = 0;
let samples: i32 = 0;
/** Rows of a part of the work, so that it has about as many multiplications whatever their length. */
let portion: i32 = 0;

let phase: i32 = 0;
let next: i32 = 0;
let trees: i32 = 0;
let turns: i32 = 0;
/** Recall as last looked at; at the end of the last tree or turn; parts done since it was looked at. */
let found: f64 = 0;
let known: f64 = 0;
let since: i32 = 0;

/** Makes room for n rows of d numbers and k neighbors of each, 1 ≤ k < n; begin with `start`. */
export function create(n: i32, d: i32, k: i32): void {
  reset();
  count = n;
  dimension = d;
  wanted = k;
  portion = max(8, (4096 / max(16, d)) & ~7);
  samples = min(SAMPLES, n);
  points = allocate((<usize>n * d) << 2);
  const leaf = min(512, max(128, 2 * k));
  createForest(points, n, d, leaf);
  createJoin(points, d, max(leaf, 2 * PICKS) + 16);
  createSurvey(points, n, d, k, samples);
  createPicks(n, PICKS);
  createCandidates(n + panelsOf(samples) * LANES, k, BUDGET);
  phase = SURVEY;
  next = 0;
  trees = 0;
  turns = 0;
  found = 0;
  known = 0;
  since = 0;
}

/** Where the caller writes the rows, before `start`. */
export function pointsAt(): usize {
  return points;
}

/** Rows whose results stand. */
export function searched(): i32 {
  return phase < FINISH ? 0 : next;
}

/** Of the true neighbors of the sample, the share found. */
export function recall(): f64 {
  return found;
}

/** Of the expected work, 0 … 1. What is still to be found falls by about as much in equal times. */
export function share(): f64 {
  const part = <f64>next / <f64>count;
  if (phase == SURVEY) return BEGIN * part;
  if (phase == FINISH) return END + (1 - END) * part;
  if (phase == OVER) return 1;
  return BEGIN + (END - BEGIN) * min(1, halvings(1 - found) / halvings(1 - ENOUGH));
}

/** About −log₂ x for 0 < x ≤ 1, straight between powers of two. */
function halvings(x: f64): f64 {
  return 127 - <f64>reinterpret<u32>(<f32>x) / <f64>(1 << 23);
}

/** Everything random follows from `value`. */
export function start(value: u32): void {
  seed(value);
  drawSample();
}

/** Does up to `amount` parts of the work. */
export function run(amount: i32): void {
  for (; amount > 0 && phase < OVER; amount--) {
    if (phase == SURVEY) surveyRows();
    else if (phase == GROW) growTrees();
    else if (phase == PICK) pickRows();
    else if (phase == JOIN) joinRows();
    else finishRows();
    if (phase > SURVEY && phase < FINISH && ++since == LOOK) look();
  }
}

function look(): void {
  found = recallOfSample();
  since = 0;
}

/** At the end of a tree or a turn, whatever the length of the steps before. */
function note(): void {
  look();
  known = found;
}

function begin(what: i32): void {
  phase = what;
  next = 0;
}

function surveyRows(): void {
  const end = min(count, next + 4 * portion);
  survey(next, end);
  next = end;
  if (next < count) return;
  begin(GROW);
  plant();
}

function growTrees(): void {
  const leaf = grow(64 * portion);
  if (leaf > 0) {
    const end = enter(0, leafAt(), leaf);
    join(end, end);
    leave();
  }
  if (leaf >= 0) return;
  trees++;
  const before = known;
  note();
  if (known < ENOUGH && trees < TREES && known - before > LITTLE_OF_TREE) plant();
  else beginTurn(1);
}

/** @param gain What the turn before has added to the recall. */
function beginTurn(gain: f64): void {
  if (known >= ENOUGH || gain < LITTLE_OF_TURN || turns == TURNS) return begin(FINISH);
  forgetPicks();
  begin(PICK);
}

function pickRows(): void {
  const end = min(count, next + 128);
  for (; next < end; next++) {
    const list = numbersOf(next);
    for (let e = 0; e < sizeOf(next); e++) pick(next, load<i32>(list + ((<usize>e) << 2)));
  }
  if (next == count) begin(JOIN);
}

function joinRows(): void {
  const end = min(count, next + max(1, portion >> 3));
  for (; next < end; next++) {
    const fresh = freshOf(next);
    const size = freshSize(next);
    wearOff(next, fresh, size);
    const first = enter(0, fresh, size);
    join(first, enter(first, wornOf(next), wornSize(next)));
  }
  if (next < count) return;
  turns++;
  const before = known;
  note();
  beginTurn(known - before);
}

function finishRows(): void {
  const end = min(count, next + max(1, portion / 2));
  for (; next < end; next++) {
    if (sizeOf(next) < wanted) complete(next);
    bare(next);
    finishRow(next, points, dimension);
  }
  if (next == count) phase = OVER;
}

/** Compares a row that found too few with all. */
function complete(row: i32): void {
  const own = points + ((<usize>row * dimension) << 2);
  for (let number = 0; number < count; number++) {
    const other = points + ((<usize>number * dimension) << 2);
    link(row, number, squared(own, other, dimension) / 2);
  }
}
