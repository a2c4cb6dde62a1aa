import type { GloveOptions } from '../data/recipe';
import { createRandom, type Random } from '../math/random';

/**
 * GloVe (Pennington, Socher and Manning, 2014), as their reference program trains it.
 *
 * Model    log X[i, j] ≈ w_i · w̃_j + b_i + b̃_j for the cells with X > 0 (all ordered pairs; eq. 7)
 * Cost     J = Σ ½ f(X) (w_i · w̃_j + b_i + b̃_j − log X)²,  f(x) = min(1, (x / xMax)^alpha)   (eqs. 8 and 9)
 * Steps    AdaGrad cell by cell: with g = rate · f(X) · (error), w −= g w̃ / √G and G += (g w̃)², G from 1; likewise
 *          w̃, b and b̃
 * Start    uniform in ±0.5 / (d + 1)   (the program counts the bias in)
 * Order    cells shuffled once, the same in every epoch
 * Result   w + w̃; the biases are left behind
 *
 * All numbers are doubles, as in the reference program. One step costs O(d).
 */
export interface GloveState {
  readonly options: GloveOptions;
  readonly words: number;
  /** Row, column and count of each cell, in the order of training. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly counts: Float32Array;
  /** Vectors and bias of each word, then of each context word: row-major [2 · words × (d + 1)]. */
  readonly weights: Float64Array;
  /** Sums of squared steps, of the same shape. */
  readonly squares: Float64Array;
  /** Cells of the shuffle that are still to be placed; 0 when training may begin. */
  unshuffled: number;
  /** Epochs that ended, the next cell of the one under way, and the cost summed over its cells so far. */
  epoch: number;
  next: number;
  cost: number;
  /** Mean cost of a cell, J / cells, in each epoch that ended. */
  readonly losses: number[];
  readonly order: Random;
}

/** Cells of a symmetric or other matrix, row by row; `starts` has one entry more than there are rows. */
export interface Cells {
  readonly words: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

const START = 0.5;

/**
 * Begins with the weights of the seed. The lists of cells are taken over, and put into the order of training.
 *
 * @throws RangeError naming the option that is out of range; Error when there is no cell.
 */
export function initGlove({ words, starts, columns, values }: Cells, options: GloveOptions): GloveState {
  checkOptions(options);
  if (columns.length === 0) {
    throw new Error(
      'No two words of the vocabulary stand near each other in any text, so there is nothing to learn from. Choose longer texts or a larger vocabulary.',
    );
  }
  const { dimension, weightsSeed, orderSeed } = options;
  const rows = new Uint32Array(columns.length);
  for (let word = 0; word < words; word++) rows.fill(word, starts[word], starts[word + 1]);
  const width = dimension + 1;
  const start = createRandom(weightsSeed, 11);
  const weights = new Float64Array(2 * words * width);
  for (let i = 0; i < weights.length; i++) weights[i] = start.uniform(-START / width, START / width);
  return {
    options,
    words,
    rows,
    columns,
    counts: values,
    weights,
    squares: new Float64Array(weights.length).fill(1),
    unshuffled: columns.length,
    epoch: 0,
    next: 0,
    cost: 0,
    losses: [],
    order: createRandom(orderSeed, 12),
  };
}

/** Shuffles or trains up to `cells` more cells, to the end of an epoch at most; true when all epochs have ended. */
export function stepGlove(state: GloveState, cells: number): boolean {
  if (state.unshuffled > 0) shuffle(state, cells);
  else if (state.epoch < state.options.epochs) train(state, Math.min(state.rows.length, state.next + cells));
  return state.epoch === state.options.epochs;
}

/** Vectors w + w̃, row-major [words × d]; a word without a cell (padding and [UNK] too) learned nothing: zeros. */
export function gloveVectors({ options, words, rows, weights }: GloveState): Float32Array {
  const { dimension } = options;
  const width = dimension + 1;
  const context = words * width;
  const learned = new Uint8Array(words);
  for (let cell = 0; cell < rows.length; cell++) learned[rows[cell]!] = 1;
  const vectors = new Float32Array(words * dimension);
  for (let word = 0; word < words; word++) {
    if (!learned[word]) continue;
    for (let k = 0; k < dimension; k++) {
      const at = word * width + k;
      vectors[word * dimension + k] = weights[at]! + weights[context + at]!;
    }
  }
  return vectors;
}

/** f(x), the weight of a count: (x / xMax)^alpha below xMax, then 1 (eq. 9). */
export function gloveWeight(count: number, { xMax, alpha }: Pick<GloveOptions, 'xMax' | 'alpha'>): number {
  return count < xMax ? (count / xMax) ** alpha : 1;
}

/** Fisher–Yates over the three lists at once. */
function shuffle(state: GloveState, cells: number): void {
  const { rows, columns, counts, order } = state;
  for (let left = cells; left > 0 && state.unshuffled > 0; left--) {
    const last = --state.unshuffled;
    const other = order.integer(last + 1);
    swap(rows, last, other);
    swap(columns, last, other);
    swap(counts, last, other);
  }
}

function swap(list: Uint32Array | Float32Array, a: number, b: number): void {
  const held = list[a]!;
  list[a] = list[b]!;
  list[b] = held;
}

function train(state: GloveState, end: number): void {
  const { options, words, rows, columns, counts, weights: w, squares } = state;
  const { dimension, learningRate } = options;
  const width = dimension + 1;
  let { cost } = state;
  for (let cell = state.next; cell < end; cell++) {
    const count = counts[cell]!;
    const i = rows[cell]! * width;
    const j = (words + columns[cell]!) * width;
    let error = w[i + dimension]! + w[j + dimension]! - Math.log(count);
    for (let k = 0; k < dimension; k++) error += w[i + k]! * w[j + k]!;
    const weighted = gloveWeight(count, options) * error;
    cost += 0.5 * weighted * error;
    const g = learningRate * weighted;
    for (let k = 0; k < dimension; k++) {
      const a = i + k;
      const b = j + k;
      const left = g * w[b]!;
      const right = g * w[a]!;
      w[a]! -= left / Math.sqrt(squares[a]!);
      w[b]! -= right / Math.sqrt(squares[b]!);
      squares[a]! += left * left;
      squares[b]! += right * right;
    }
    w[i + dimension]! -= g / Math.sqrt(squares[i + dimension]!);
    w[j + dimension]! -= g / Math.sqrt(squares[j + dimension]!);
    squares[i + dimension]! += g * g;
    squares[j + dimension]! += g * g;
  }
  state.cost = cost;
  state.next = end;
  if (end < rows.length) return;
  state.losses.push(cost / rows.length);
  state.cost = 0;
  state.next = 0;
  state.epoch++;
}

function checkOptions({ dimension, epochs, learningRate, xMax, alpha }: GloveOptions): void {
  const whole = (name: string, value: number) => {
    if (Number.isInteger(value) && value >= 1) return;
    throw new RangeError(`${name}: must be a whole number of at least 1, got ${value}. Correct the field.`);
  };
  const positive = (name: string, value: number) => {
    if (value > 0 && Number.isFinite(value)) return;
    throw new RangeError(`${name}: must be a number above 0, got ${value}. Correct the field.`);
  };
  whole('Embedding dimension', dimension);
  whole('Epochs', epochs);
  positive('Learning rate', learningRate);
  positive('x max', xMax);
  positive('Alpha', alpha);
}
