import { name, oneOf, whole, decimal, type ValuesOf } from './options';

const INPUT = name('file to read instead of making an input');
const OUTPUT = name('file to write the result to');
const TEXT = name('name of the column of texts (guessed when left out)');
const LABEL = name('name of the column of labels (guessed when left out)');

/** Settings of each kind of workload. Files of numbers are raw, little-endian, without a header. */
export const KINDS = {
  tsne: {
    input: { ...INPUT, about: 'float32 [rows, dimensions]' },
    output: { ...OUTPUT, about: 'float32 [rows, components]' },
    rows: whole(9_999, 4, 'rows made when there is no --input'),
    dimensions: whole(16, 1, 'columns of the input'),
    components: oneOf(3, [2, 3], 'columns of the result'),
    perplexity: decimal(40, 1, 'as in scikit-learn'),
    iterations: whole(2_000, 250, 'at most'),
    degrees: oneOf(1, [1, 2], 'degrees of freedom of the kernel; scikit-learn takes 2 in 3D'),
    seed: whole(1, 0, 'of the layout'),
    engine: oneOf('webassembly', ['webassembly', 'webgpu', 'javascript', 'auto'], 'what moves the points'),
    threads: whole(1, 1, 'threads that may be used'),
  },
  train: {
    input: { ...INPUT, about: 'CSV, or CSV packed with gzip' },
    text: TEXT,
    label: LABEL,
    rows: whole(40_000, 10, 'documents made when there is no --input'),
    classes: oneOf(2, [2, 3], 'classes of the documents made'),
    vocabulary: whole(10_000, 3, 'rows of the embedding at most'),
    length: whole(100, 1, 'tokens of a document that are looked at'),
    dimension: whole(16, 1, 'numbers a word'),
    epochs: whole(3, 1, 'none is left out: training does not stop early'),
    seed: whole(1, 0, 'of split, weights and order'),
    engine: oneOf('webassembly', ['webassembly', 'cpu', 'webgl', 'auto'], 'what trains'),
  },
  neighbors: {
    input: { ...INPUT, about: 'float32 [rows, dimensions]' },
    output: {
      ...OUTPUT,
      about: 'int32 [queries, k]: row numbers by cosine, highest first; −1 where there are too few',
    },
    rows: whole(10_000, 2, 'rows made when there is no --input'),
    dimensions: whole(16, 1, 'columns of the input'),
    queries: whole(100, 1, 'the first rows of the input ask'),
    k: whole(10, 1, 'neighbors of a query'),
  },
  pairs: {
    input: { ...INPUT, about: 'float32 [rows, dimensions]' },
    output: { ...OUTPUT, about: 'int32 [rows, k]: row numbers by Euclidean distance, nearest first' },
    rows: whole(9_999, 2, 'rows made when there is no --input'),
    dimensions: whole(16, 1, 'columns of the input'),
    k: whole(120, 1, 'neighbors of each row'),
  },
  umap: {
    input: { ...INPUT, about: 'float32 [rows, dimensions]' },
    output: { ...OUTPUT, about: 'float32 [rows, components]' },
    rows: whole(9_999, 4, 'rows made when there is no --input'),
    dimensions: whole(16, 1, 'columns of the input'),
    components: oneOf(3, [2, 3], 'columns of the result'),
    neighbors: whole(15, 2, 'of each row, itself counted'),
    seed: whole(1, 0, 'of the layout'),
  },
  trust: {
    input: { ...INPUT, about: 'float32 [rows, dimensions]; its first columns are the map' },
    output: { ...OUTPUT, about: 'float32 [rows]: share of true neighbors kept' },
    rows: whole(10_000, 3, 'rows made when there is no --input'),
    dimensions: whole(16, 1, 'columns of the input'),
    components: oneOf(3, [2, 3], 'columns of the map'),
    k: whole(10, 1, 'neighbors of each row'),
  },
  read: {
    input: { ...INPUT, about: 'CSV, or CSV packed with gzip' },
    text: TEXT,
    label: LABEL,
    rows: whole(85_000, 10, 'documents made when there is no --input'),
    vocabulary: whole(10_000, 3, 'words kept'),
    length: whole(100, 1, 'tokens of a document that are kept'),
  },
} as const;

export type Kind = keyof typeof KINDS;
export type SettingsOf<K extends Kind> = ValuesOf<(typeof KINDS)[K]>;

/** One thing to measure; plain data, so that it can be sent to a page. */
export type Job = {
  [K in Kind]: { readonly name: string; readonly kind: K; readonly settings: SettingsOf<K> };
}[Kind];
