import { TSNE_PHASES, type TsneKernel } from '../kernels';
import { attract, stretch, type Attraction } from './attraction';
import { buildTree, createOctree, gatherPoints, sortPoints, type Octree } from './octree';
import { collect, createList, GROUP, listEverything, repel, type InteractionList } from './repulsion';

/** Up to this many points every point acts on every other: as fast as a tree, and exact. */
const EXACT = 500;
const MIN_GAIN = 0.01;
/** Parts of the attraction; groups of a part of the repulsion; points of a part of the other phases. */
const PARTS = 16;
const GROUPS_AT_A_TIME = 2;
const SPAN = 4096;
/** Parts before those of the attraction: sorting, and building the tree. */
const TREE_PARTS = 2;

/** Everything of one map; `create` makes it anew. */
interface Descent extends Attraction {
  readonly n: number;
  readonly components: number;
  readonly buffer: ArrayBuffer;
  readonly repulsion: Float32Array;
  readonly velocities: Float32Array;
  readonly gains: Float32Array;
  readonly weights: Float64Array;
  readonly tree: Octree;
  readonly list: InteractionList;
  step: { exaggeration: number; learningRate: number; momentum: number };
  phase: number;
  part: number;
  /** Of the forces that the step is made with. */
  z: number;
  total: number;
}

/**
 * `math/wasm/assembly/tsne.ts` in JavaScript, for pages that may not run WebAssembly: the same order of points,
 * tree, lists and steps; forces are summed in float64 and held in float32.
 */
export function javascriptTsne(): TsneKernel {
  let state = descent(0, 0, 2, 1);
  return {
    memory: {
      get buffer() {
        return state.buffer;
      },
    },
    create: (points, entries, components, degrees) => {
      state = descent(points, entries, components, degrees);
    },
    positionsAt: () => state.positions.byteOffset,
    rowsAt: () => state.rows.byteOffset,
    columnsAt: () => state.columns.byteOffset,
    valuesAt: () => state.values.byteOffset,
    attractionAt: () => state.attraction.byteOffset,
    shares: () => 1,
    repulsionAt: () => state.repulsion.byteOffset,
    restart: () => {
      state.velocities.fill(0);
      state.gains.fill(1);
    },
    setStep: (exaggeration, learningRate, momentum) => {
      state.step = { exaggeration, learningRate, momentum };
    },
    open: (phase) => {
      state.phase = phase;
      state.part = 0;
      if (phase === TSNE_PHASES.move) state.z = normalizer(state);
      if (phase === TSNE_PHASES.move || phase === TSNE_PHASES.stretch) state.total = 0;
    },
    run: (parts) => {
      const last = partsOf(state);
      for (let done = 0; done < parts && state.part < last; done++) act(state, state.part++);
      return state.part < last ? 0 : 1;
    },
    z: () => normalizer(state),
    total: () => state.total,
  };
}

function descent(n: number, entries: number, components: number, freedom: number): Descent {
  const buffer = new ArrayBuffer(4 * (12 * n + (n + 1) + 2 * entries));
  let at = 0;
  const take = (numbers: number) => {
    const begin = at;
    at += 4 * numbers;
    return begin;
  };
  return {
    n,
    components,
    freedom,
    buffer,
    positions: new Float32Array(buffer, take(4 * n), 4 * n),
    attraction: new Float32Array(buffer, take(4 * n), 4 * n),
    repulsion: new Float32Array(buffer, take(4 * n), 4 * n),
    columns: new Uint32Array(buffer, take(entries), entries),
    values: new Float32Array(buffer, take(entries), entries),
    rows: new Int32Array(buffer, take(n + 1), n + 1),
    velocities: new Float32Array(4 * n),
    gains: new Float32Array(4 * n).fill(1),
    weights: new Float64Array(n),
    tree: createOctree(n),
    list: createList(n),
    step: { exaggeration: 1, learningRate: 0, momentum: 0 },
    phase: TSNE_PHASES.pullAndSort,
    part: 0,
    z: 1,
    total: 0,
  };
}

function partsOf({ phase, n }: Descent): number {
  if (phase === TSNE_PHASES.pullAndSort) return TREE_PARTS + PARTS;
  return Math.ceil(n / (phase === TSNE_PHASES.push ? GROUP * GROUPS_AT_A_TIME : SPAN));
}

function act(state: Descent, part: number): void {
  const { n } = state;
  if (state.phase === TSNE_PHASES.pullAndSort) {
    if (part >= TREE_PARTS) pull(state, part - TREE_PARTS);
    else if (part === 0) sort(state);
    else if (n > EXACT) buildTree(state.tree);
  } else if (state.phase === TSNE_PHASES.push) {
    push(state, part);
  } else {
    const from = part * SPAN;
    const to = Math.min(n, from + SPAN);
    state.total += state.phase === TSNE_PHASES.move ? move(state, from, to) : stretch(state, from, to);
  }
}

function sort({ n, components, tree, positions }: Descent): void {
  if (n > EXACT) sortPoints(tree, positions, components);
  else gatherPoints(tree, positions);
}

function pull(state: Descent, part: number): void {
  const { n } = state;
  if (part === 0) state.attraction.fill(0);
  attract(state, Math.floor((part * n) / PARTS), Math.floor(((part + 1) * n) / PARTS));
}

function push(state: Descent, part: number): void {
  const { n, tree, list, freedom, repulsion, weights } = state;
  const target = { forces: repulsion, weights };
  for (let group = part * GROUPS_AT_A_TIME; group < (part + 1) * GROUPS_AT_A_TIME; group++) {
    const from = Math.min(n, group * GROUP);
    const to = Math.min(n, from + GROUP);
    if (n > EXACT) collect(tree, from, to, list);
    else listEverything(tree, list);
    repel(tree, from, to, list, freedom, target);
  }
}

/** Z = Σ_{i≠j} w_ij, after the repulsion of all points. */
function normalizer({ weights }: Descent): number {
  let z = 0;
  for (let i = 0; i < weights.length; i++) z += weights[i]! - 1;
  return z;
}

/** A step by momentum and gains as scikit-learn `_gradient_descent`; gives the squared norm of gradient times gains. */
function move(state: Descent, from: number, to: number): number {
  const { components, freedom, positions, attraction, repulsion, velocities, gains } = state;
  const { exaggeration, learningRate, momentum } = state.step;
  const factor = (2 * (freedom + 1)) / freedom;
  const pulled = factor * exaggeration;
  const pushed = factor / Math.max(state.z, 1e-300);
  let norm = 0;
  for (let i = from; i < to; i++) {
    for (let at = 4 * i; at < 4 * i + components; at++) {
      const gradient = pulled * attraction[at]! - pushed * repulsion[at]!;
      const against = velocities[at]! * gradient < 0;
      gains[at] = Math.max(MIN_GAIN, against ? gains[at]! + 0.2 : gains[at]! * 0.8);
      const scaled = gradient * gains[at]!;
      norm += scaled * scaled;
      velocities[at] = momentum * velocities[at]! - learningRate * scaled;
      positions[at]! += velocities[at]!;
    }
  }
  return norm;
}
