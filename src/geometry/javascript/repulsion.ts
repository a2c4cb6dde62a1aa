import { LINKS, NODE, type Octree } from './octree';

/** Points that share a list of cells. */
export const GROUP = 32;
const THETA = 0.5;
/** The kernel is flat at distances below one, so nearness there calls for no finer cells. */
const SOFTENING = 0.3;

/** Where repulsion goes. */
export interface RepulsionTarget {
  /** Records of four numbers by row: Σ_j w_ij u_ij (y_i − y_j). */
  readonly forces: Float32Array;
  /** Σ_j w_ij by place on the curve, the point itself included. */
  readonly weights: Float64Array;
}

/** Cells and points that act on a group: x, y, z and mass of each. */
export interface InteractionList {
  readonly items: Float64Array;
  length: number;
}

export function createList(points: number): InteractionList {
  return { items: new Float64Array(4 * points), length: 0 };
}

/** Every point with mass 1. */
export function listEverything(tree: Octree, list: InteractionList): void {
  list.length = 0;
  addPoints(tree, list, 0, tree.points);
}

/**
 * Cells and points that act on points [from, to) of the curve (Barnes 1990): one walk over the tree for all of them.
 * A cell is taken when width² / θ² < distance² + SOFTENING, from the box of the group to the cell's center of mass.
 */
export function collect(tree: Octree, from: number, to: number, list: InteractionList): void {
  const { nodes, links, count } = tree;
  const { items } = list;
  const x = spanOf(tree.x, from, to);
  const y = spanOf(tree.y, from, to);
  const z = spanOf(tree.z, from, to);
  const sharpness = 1 / (THETA * THETA);
  list.length = 0;
  for (let node = 0; node < count;) {
    const at = NODE * node;
    const dx = Math.max(0, Math.abs(nodes[at]! - x.center) - x.reach);
    const dy = Math.max(0, Math.abs(nodes[at + 1]! - y.center) - y.reach);
    const dz = Math.max(0, Math.abs(nodes[at + 2]! - z.center) - z.reach);
    if (nodes[at + 4]! * sharpness < dx * dx + dy * dy + dz * dz + SOFTENING) {
      for (let c = 0; c < 4; c++) items[list.length++] = nodes[at + c]!;
      node = links[LINKS * node + 2]!;
    } else {
      const first = links[LINKS * node]!;
      if (first >= 0) addPoints(tree, list, first, links[LINKS * node + 1]!);
      node++;
    }
  }
}

/**
 * Acts with the list on points [from, to) of the curve, two at a time: each item is read once for both.
 *
 * @param freedom ν, 1 or 2.
 */
export function repel(
  { order, x, y, z }: Octree,
  from: number,
  to: number,
  { items, length }: InteractionList,
  freedom: number,
  { forces, weights }: RepulsionTarget,
): void {
  for (let i = from; i < to; i += 2) {
    const k = Math.min(i + 1, to - 1);
    const xi = x[i]!;
    const yi = y[i]!;
    const zi = z[i]!;
    const xk = x[k]!;
    const yk = y[k]!;
    const zk = z[k]!;
    let fx = 0;
    let fy = 0;
    let fz = 0;
    let sum = 0;
    let gx = 0;
    let gy = 0;
    let gz = 0;
    let other = 0;
    for (let at = 0; at < length; at += 4) {
      const px = items[at]!;
      const py = items[at + 1]!;
      const pz = items[at + 2]!;
      const mass = items[at + 3]!;
      let dx = xi - px;
      let dy = yi - py;
      let dz = zi - pz;
      let u = freedom / (freedom + dx * dx + dy * dy + dz * dz);
      let weight = mass * (freedom === 1 ? u : u * Math.sqrt(u));
      sum += weight;
      weight *= u;
      fx += weight * dx;
      fy += weight * dy;
      fz += weight * dz;
      dx = xk - px;
      dy = yk - py;
      dz = zk - pz;
      u = freedom / (freedom + dx * dx + dy * dy + dz * dz);
      weight = mass * (freedom === 1 ? u : u * Math.sqrt(u));
      other += weight;
      weight *= u;
      gx += weight * dx;
      gy += weight * dy;
      gz += weight * dz;
    }
    put(forces, order[i]!, fx, fy, fz);
    put(forces, order[k]!, gx, gy, gz);
    weights[i] = sum;
    weights[k] = other;
  }
}

function put(forces: Float32Array, row: number, x: number, y: number, z: number): void {
  forces[4 * row] = x;
  forces[4 * row + 1] = y;
  forces[4 * row + 2] = z;
}

function addPoints({ x, y, z }: Octree, list: InteractionList, from: number, to: number): void {
  const { items } = list;
  let at = list.length;
  for (let i = from; i < to; i++, at += 4) {
    items[at] = x[i]!;
    items[at + 1] = y[i]!;
    items[at + 2] = z[i]!;
    items[at + 3] = 1;
  }
  list.length = at;
}

function spanOf(values: Float64Array, from: number, to: number): { center: number; reach: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let i = from; i < to; i++) {
    least = Math.min(least, values[i]!);
    most = Math.max(most, values[i]!);
  }
  return { center: (least + most) / 2, reach: (most - least) / 2 };
}
