import type { MapOptions } from './projection';
import type {
  GloveSettings,
  LearnerOptions,
  ModelOptions,
  SplitOptions,
  TextOptions,
  TrainingOptions,
} from './recipe';

/** A named set of settings; every field stays editable afterwards. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** One sentence: what it is for and where it differs from good practice. */
  readonly note: string;
  readonly text: TextOptions;
  readonly split: SplitOptions;
  readonly model: ModelOptions;
  readonly training: TrainingOptions;
  readonly glove: GloveSettings;
  readonly learner: LearnerOptions;
  readonly map: MapOptions;
}

const WORD_MAP: MapOptions = {
  method: 'tsne',
  metric: 'euclidean',
  components: 3,
  perplexity: 40,
  maxIter: 2000,
  earlyExaggeration: 12,
  learningRate: 'auto',
  init: 'pca',
  degreesOfFreedom: 1,
  engine: 'auto',
  neighbors: 15,
  minDist: 0.1,
  dimensions: [0, 1, 2],
  seed: 1,
};

/**
 * Window, rate and power of the paper; xMax as in its authors' demonstration on 17 million words, because the 100
 * of the paper is for billions: on small corpora nearly every count would weigh little.
 */
const GLOVE: GloveSettings = { window: 10, epochs: 50, learningRate: 0.05, xMax: 10, alpha: 0.75 };

export const SENTIMENT_16D: Preset = {
  id: 'sentiment-16d',
  label: '16-d sentiment',
  note: 'Vocabulary 10,000, length 100, 16 numbers a word, 16 hidden units. Padding counts in the mean, as in the source.',
  text: {
    standardize: 'lowerAndStripPunctuation',
    lowercase: 'unicode',
    stem: false,
    vocabularySize: 10_000,
    sequenceLength: 100,
    vocabularyFrom: 'training',
  },
  split: { validationShare: 0.1, stratified: false, seed: 1 },
  model: {
    embeddingDimension: 16,
    hiddenUnits: 16,
    maskPadding: false,
    freezeEmbedding: false,
    head: 'logit',
  },
  training: {
    epochs: 20,
    batchSize: 32,
    learningRate: 0.001,
    patience: 5,
    weightsSeed: 1,
    orderSeed: 1,
    engine: 'auto',
  },
  glove: GLOVE,
  learner: { model: 'classifier' },
  map: WORD_MAP,
};

/** The same network by good practice: padding is left out of the mean. */
export const SENTIMENT_16D_MASKED: Preset = {
  ...SENTIMENT_16D,
  id: 'sentiment-16d-masked',
  label: '16-d sentiment, padding left out',
  note: 'The same network, with the mean taken over real words only: short texts keep their strength.',
  model: { ...SENTIMENT_16D.model, maskPadding: true },
};

/** Vectors from co-occurrence, few enough numbers for the sample of kinship: sex, age, and two for the kind. */
export const KINSHIP_GLOVE: Preset = {
  ...SENTIMENT_16D,
  id: 'kinship-glove-4d',
  label: 'Kinship, GloVe d = 4',
  note: 'Four numbers a word, learned without labels from which words stand near each other; made for the sample Kinship.',
  model: { ...SENTIMENT_16D.model, embeddingDimension: 4 },
  learner: { model: 'glove' },
  map: { ...WORD_MAP, perplexity: 15 },
};

/** Vectors from co-occurrence with the dimension of the sentiment network, so that both kinds can be set side by side. */
export const GLOVE_16D: Preset = {
  ...SENTIMENT_16D,
  id: 'glove-16d',
  label: 'GloVe d = 16',
  note: 'Sixteen numbers a word, learned without labels from which words stand near each other; for the samples Occupations and Bank, and for texts of your own.',
  learner: { model: 'glove' },
};

export const PRESETS: readonly Preset[] = [SENTIMENT_16D, SENTIMENT_16D_MASKED, KINSHIP_GLOVE, GLOVE_16D];
