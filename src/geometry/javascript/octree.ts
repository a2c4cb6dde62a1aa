import { matrix } from '../../data/matrix';
import { mortonKeys, sortedByKey } from '../morton-order';

/** Numbers of a node: center of mass x, y, z, mass, width². */
export const NODE = 5;
/** And its links: first point or −1 (a node with children), end of its points, node after the subtree. */
export const LINKS = 3;
const LEAF = 8;
/** Least bit of the three that tell the children of the root. */
const ROOT_SHIFT = 27;

/** Points along a Morton curve, and an octree over them: nodes depth first, cells with one child left out. */
export interface Octree {
  readonly points: number;
  /** Row of the point at each place of the curve. */
  order: Uint32Array;
  readonly keys: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly nodes: Float64Array;
  readonly links: Int32Array;
  /** Number of nodes. */
  count: number;
}

export function createOctree(points: number): Octree {
  return {
    points,
    order: Uint32Array.from({ length: points }, (_, i) => i),
    keys: new Uint32Array(points),
    x: new Float64Array(points),
    y: new Float64Array(points),
    z: new Float64Array(points),
    nodes: new Float64Array(NODE * (2 * points + 1)),
    links: new Int32Array(LINKS * (2 * points + 1)),
    count: 0,
  };
}

/** Copies points (records of four numbers) in the present order. */
export function gatherPoints({ points, order, x, y, z }: Octree, positions: Float32Array): void {
  for (let i = 0; i < points; i++) {
    const record = 4 * order[i]!;
    x[i] = positions[record]!;
    y[i] = positions[record + 1]!;
    z[i] = positions[record + 2]!;
  }
}

/** Puts the points in order along the curve through their bounding cube. */
export function sortPoints(tree: Octree, positions: Float32Array, components: number): void {
  const { points, keys } = tree;
  const X = matrix(points, components);
  for (let i = 0, at = 0; i < points; i++) {
    for (let c = 0; c < components; c++) X.data[at++] = positions[4 * i + c]!;
  }
  const unsorted = mortonKeys(X);
  tree.order = sortedByKey(unsorted);
  for (let i = 0; i < points; i++) keys[i] = unsorted[tree.order[i]!]!;
  gatherPoints(tree, positions);
}

/** Builds the nodes over sorted points. */
export function buildTree(tree: Octree): void {
  const side = Math.max(extent(tree.x), extent(tree.y), extent(tree.z));
  tree.count = 0;
  build(tree, 0, tree.points, ROOT_SHIFT, side * side);
}

function extent(values: Float64Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

/** The node over points [from, to), whose keys agree above bit shift + 3, and its subtree behind it. */
function build(tree: Octree, from: number, to: number, shift: number, width2: number): number {
  const { keys, nodes, links } = tree;
  while (shift >= 0 && keys[from]! >>> shift === keys[to - 1]! >>> shift) {
    shift -= 3;
    width2 /= 4;
  }
  const node = tree.count++;
  const leaf = to - from <= LEAF || shift < 0;
  const mass = to - from;
  let x = 0;
  let y = 0;
  let z = 0;
  if (leaf) {
    for (let i = from; i < to; i++) {
      x += tree.x[i]!;
      y += tree.y[i]!;
      z += tree.z[i]!;
    }
  } else {
    for (let i = from; i < to;) {
      const end = endOfChild(keys, i, to, shift);
      const child = NODE * build(tree, i, end, shift - 3, width2 / 4);
      x += (end - i) * nodes[child]!;
      y += (end - i) * nodes[child + 1]!;
      z += (end - i) * nodes[child + 2]!;
      i = end;
    }
  }
  const at = NODE * node;
  nodes[at] = x / mass;
  nodes[at + 1] = y / mass;
  nodes[at + 2] = z / mass;
  nodes[at + 3] = mass;
  nodes[at + 4] = width2;
  links[LINKS * node] = leaf ? from : -1;
  links[LINKS * node + 1] = to;
  links[LINKS * node + 2] = tree.count;
  return node;
}

/** First point after `from` in another child cell. */
function endOfChild(keys: Uint32Array, from: number, to: number, shift: number): number {
  const cell = keys[from]! >>> shift;
  let low = from + 1;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! >>> shift === cell) low = middle + 1;
    else high = middle;
  }
  return low;
}
