/**
 * Gradient of t-SNE in two or three dimensions, Student-t kernel with one or two degrees of freedom ν.
 *
 *   u_ij = 1 / (1 + |y_i − y_j|² / ν)     w_ij = u_ij^((ν + 1) / 2)     Z = Σ_{i≠j} w_ij
 *   ∂KL/∂y_i = 2 (ν + 1) / ν (Σ_j p_ij u_ij (y_i − y_j) − Σ_j w_ij u_ij (y_i − y_j) / Z)
 *
 * Positions   records of four float32 (x, y, z, 0); z stays 0 in two dimensions
 * p           symmetric, only j > i stored, rows of whole fours (fillers: p = 0, j = i)
 * Forces      of all pairs up to EXACT points, see `tsne/dense`; above, repulsion by an octree over Morton keys (10
 *             bits an axis), one list of cells and points per group of 32 consecutive points, a cell accepted when
 *             width² / θ² < distance² + SOFTENING (distance from the group's box to the cell's center of mass)
 * Accuracy    rms force error below 0.2 % against all pairs (θ = 0.5)
 * Cost        an iteration on n points with e entries of p: about 420 n pairs of the list, e pairs of p, n log n of
 *             the tree; a pair is 19 vector operations for four
 * Phases      PULL_AND_SORT (tree and attraction), PUSH (repulsion), MOVE, STRETCH; items of a phase may be done by
 *             several threads, see `tsne/team`
 * Sources     van der Maaten 2014 (Barnes–Hut t-SNE); Barnes 1990 (groups sharing a list); van der Maaten 2009 (ν)
 */
import { adopt, reset } from './memory';
import { attract, PARTS, stretch } from './tsne/attraction';
import { actOnPoints, EXACT, fillMatrix, layOutMatrix } from './tsne/dense';
import {
  attraction,
  columns,
  count,
  layOut,
  positions,
  RECORD,
  repulsion,
  rows,
  SHARES,
  spans,
  sums,
  values,
} from './tsne/layout';
import { move, restart, setMotion, setNormalizer } from './tsne/motion';
import { keepOrder, layOutTree, sortPoints } from './tsne/octree';
import { normalizer, POINTS_AT_A_TIME, repel, repulsionItems } from './tsne/repulsion';
import {
  dismiss,
  finish,
  itemOf,
  join,
  open as openPhase,
  phaseOf,
  rest,
  take,
  ticketNow,
} from './tsne/team';

export { dismiss, restart };
// Exported so that each stays a function of its own: merged into `act`, they compile to code 7 % slower.
export { attract, stretch } from './tsne/attraction';
export { move } from './tsne/motion';
export { actOnPoints } from './tsne/dense';
export { keepOrder, sortPoints } from './tsne/octree';
export { repel } from './tsne/repulsion';

const PULL_AND_SORT: i32 = 0;
const PUSH: i32 = 1;
const MOVE: i32 = 2;
const STRETCH: i32 = 3;

let thread: i32 = 0;
let opened: i32 = 0;

/** Makes room for n points, and for `edges` entries of p, fillers included. `degrees` is ν, 1 or 2. */
export function create(n: i32, edges: i32, dimensions: i32, degrees: i32): void {
  reset();
  layOut(n, edges, dimensions, degrees);
  layOutTree();
  layOutMatrix();
  restart();
}

/** Takes part, as thread 1 … 7, in the work of an instance over the same memory that called `create` with these. */
export function enlist(n: i32, edges: i32, dimensions: i32, degrees: i32, number: i32): void {
  adopt();
  reset();
  thread = number;
  layOut(n, edges, dimensions, degrees);
  layOutTree();
  layOutMatrix();
}

export function positionsAt(): usize {
  return positions;
}

/** Where row i of p begins, n + 1 integers. */
export function rowsAt(): usize {
  return rows;
}

export function columnsAt(): usize {
  return columns;
}

export function valuesAt(): usize {
  return values;
}

/** Arrays whose sum is Σ_j p_ij u_ij (y_i − y_j), a record per point; for tests. */
export function attractionAt(share: i32): usize {
  return attraction + <usize>share * <usize>count * RECORD;
}

export function shares(): i32 {
  return SHARES;
}

/** Σ_j w_ij u_ij (y_i − y_j), a record per point; for tests. */
export function repulsionAt(): usize {
  return repulsion;
}

/** Settings of the next MOVE. */
export function setStep(exaggeration: f32, learningRate: f32, momentum: f32): void {
  setMotion(exaggeration, learningRate, momentum);
}

/** Begins a phase; the one before must be over. */
export function open(phase: i32): void {
  if (phase == MOVE) setNormalizer(normalizer());
  opened = phase;
  openPhase(phase);
}

/** Does up to `most` items of the phase; true when all of it is done, by whomever. */
export function run(most: i32): bool {
  const items = itemsOf(opened);
  for (let done = 0; done < most; done++)
    if (!doOne(items)) {
      join(items);
      return true;
    }
  return false;
}

/** Z of the last PUSH. */
export function z(): f64 {
  return normalizer();
}

/** Sum of the last MOVE (squared norm of the gradient times its gains) or STRETCH (Σ_{j>i} −p_ij log w_ij). */
export function total(): f64 {
  let sum: f64 = 0;
  for (let span = 0; span < spans(); span++) sum += load<f64>(sums + ((<usize>span) << 3));
  return sum;
}

/** A helper's turn: does what there is, then rests for 100 ms at most; false when it may go home. */
export function serve(): bool {
  const ticket = ticketNow();
  const items = itemsOf(phaseOf(ticket));
  if (itemOf(ticket) >= items) return rest(ticket);
  if (take(ticket)) {
    act(phaseOf(ticket), itemOf(ticket));
    finish(items);
  }
  return true;
}

/** Does the next item of the phase; false when all are taken. */
function doOne(items: i32): bool {
  for (;;) {
    const ticket = ticketNow();
    if (itemOf(ticket) >= items) return false;
    if (!take(ticket)) continue;
    act(opened, itemOf(ticket));
    finish(items);
    return true;
  }
}

function itemsOf(phase: i32): i32 {
  if (phase == PULL_AND_SORT) return count > EXACT ? 1 + PARTS : 1;
  return phase == PUSH ? repulsionItems() : spans();
}

function act(phase: i32, item: i32): void {
  if (phase == MOVE) move(item);
  else if (phase == STRETCH) stretch(item);
  else if (count > EXACT) actByTree(phase, item);
  else if (phase == PULL_AND_SORT) {
    fillMatrix();
    keepOrder();
  } else actOnPoints(item * POINTS_AT_A_TIME, min(count, (item + 1) * POINTS_AT_A_TIME));
}

function actByTree(phase: i32, item: i32): void {
  if (phase == PUSH) repel(item, thread);
  else if (item > 0) attract(item - 1);
  else sortPoints();
}
