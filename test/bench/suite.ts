import type { Kind, SettingsOf } from './settings';

/** A workload: a kind with settings of its own, which the command line may replace. */
export type Workload = {
  [K in Kind]: {
    readonly name: string;
    readonly kind: K;
    readonly defaults: Partial<SettingsOf<K>>;
    readonly about: string;
    /** Left out by `--quick`. */
    readonly long: boolean;
    /** File of the folder of real corpora that it reads; it is left out where the file is missing. */
    readonly corpus: string | null;
  };
}[Kind];

const REAL_CORPUS = 'sentiment_mix/sentiment_mix_85089.csv.gz';
const MADE = { long: false, corpus: null } as const;

/** All workloads, in the order in which they are measured. The name of a kind is its plainest workload. */
export const SUITE: readonly Workload[] = [
  { ...MADE, name: 'read', kind: 'read', defaults: {}, about: 'a CSV of 85,000 made texts to sequences' },
  {
    name: 'read-real',
    kind: 'read',
    defaults: {},
    about: 'a CSV of 85,089 real texts to sequences',
    long: false,
    corpus: REAL_CORPUS,
  },
  { ...MADE, name: 'train', kind: 'train', defaults: {}, about: 'epochs of the preset, 10,000 words × 16' },
  {
    name: 'train-100',
    kind: 'train',
    defaults: { classes: 3, vocabulary: 5_000, length: 300, dimension: 100 },
    about: 'epochs at 5,000 words × 100, three classes, texts of 300',
    long: true,
    corpus: null,
  },
  {
    name: 'train-real',
    kind: 'train',
    defaults: {},
    about: 'epochs of the preset on 85,089 real texts',
    long: false,
    corpus: REAL_CORPUS,
  },
  { ...MADE, name: 'neighbors', kind: 'neighbors', defaults: {}, about: 'ten nearest words of 10,000 × 16' },
  {
    ...MADE,
    name: 'neighbors-400k',
    kind: 'neighbors',
    defaults: { rows: 400_000, dimensions: 100, queries: 50 },
    about: 'ten nearest words of 400,000 × 100',
  },
  { ...MADE, name: 'pairs', kind: 'pairs', defaults: {}, about: '120 nearest rows of each of 9,999 × 16' },
  {
    name: 'pairs-30k',
    kind: 'pairs',
    defaults: { rows: 30_522, dimensions: 384 },
    about: '120 nearest rows of each of 30,522 × 384',
    long: true,
    corpus: null,
  },
  { ...MADE, name: 'tsne', kind: 'tsne', defaults: {}, about: '3D map of 9,999 × 16' },
  {
    ...MADE,
    name: 'tsne-threads',
    kind: 'tsne',
    defaults: { threads: 2 },
    about: 'the same on two threads',
  },
  { ...MADE, name: 'tsne-2d', kind: 'tsne', defaults: { components: 2 }, about: '2D map of 9,999 × 16' },
  {
    ...MADE,
    name: 'tsne-400',
    kind: 'tsne',
    defaults: { rows: 400, dimensions: 384, perplexity: 100 },
    about: '3D map of 400 × 384',
  },
  { ...MADE, name: 'umap', kind: 'umap', defaults: {}, about: '3D map of 9,999 × 16 by UMAP' },
  {
    ...MADE,
    name: 'trust',
    kind: 'trust',
    defaults: {},
    about: 'trustworthiness and continuity of a 3D map of 10,000 × 16',
  },
  {
    name: 'tsne-30k',
    kind: 'tsne',
    defaults: { rows: 30_522, dimensions: 384, iterations: 500 },
    about: '3D map of 30,522 × 384, 500 iterations',
    long: true,
    corpus: null,
  },
  {
    name: 'tsne-100k',
    kind: 'tsne',
    defaults: { rows: 100_000, components: 2, iterations: 500 },
    about: '2D map of 100,000 × 16, 500 iterations',
    long: true,
    corpus: null,
  },
];
