import type { ClassName } from './corpus';
import type { MapSettings } from './projection';
import type { ReadOptions } from './table';

/** All settings and seeds that make a result: enough to make it again from the same file. */
export interface Recipe {
  readonly version: 1;
  readonly source: RecipeSource;
  readonly reading: ReadOptions;
  readonly columns: { readonly text: number; readonly label: number | null };
  /** Null: as found in the file. */
  readonly classes: readonly ClassName[] | null;
  readonly text: TextOptions;
  readonly split: SplitOptions;
  readonly model: ModelOptions;
  readonly training: TrainingOptions;
  readonly glove: GloveSettings;
  readonly learner: LearnerOptions;
  readonly map: MapSettings;
}

/** A file appears by name and size, never by content. */
export type RecipeSource =
  | { readonly kind: 'sample'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string; readonly size: number }
  | { readonly kind: 'paste'; readonly size: number };

/** Options of Keras `TextVectorization`, and three of our own. */
export interface TextOptions {
  readonly standardize: 'lowerAndStripPunctuation' | 'lower' | 'stripPunctuation' | 'none';
  /** `unicode`: full lower-casing. `ascii`: A–Z only, as in the source. */
  readonly lowercase: 'unicode' | 'ascii';
  /** Whether words with one stem are one word, written as the stem (Porter, 1980; for English). */
  readonly stem: boolean;
  /** Rows of the embedding matrix at most, padding and [UNK] included (Keras `max_tokens`). */
  readonly vocabularySize: number;
  readonly sequenceLength: number;
  /** `training`: from the training texts only. `all`: from all texts before the split, as in the source. */
  readonly vocabularyFrom: 'training' | 'all';
}

/** What makes tokens of a text. */
export type TokenOptions = Pick<TextOptions, 'standardize' | 'lowercase' | 'stem'>;

export interface SplitOptions {
  /** Share of documents held out, 0 < share < 1; the count is rounded up. */
  readonly validationShare: number;
  readonly stratified: boolean;
  readonly seed: number;
}

export interface ModelOptions {
  readonly embeddingDimension: number;
  /** 0 leaves the hidden layer out. */
  readonly hiddenUnits: number;
  readonly maskPadding: boolean;
  /** Keras `Embedding(trainable=False)`. */
  readonly freezeEmbedding: boolean;
  /** For two classes: one logit, or two outputs with softmax. More classes always use softmax. */
  readonly head: 'logit' | 'softmax';
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Epochs without a lower validation loss before training stops. */
  readonly patience: number;
  readonly weightsSeed: number;
  readonly orderSeed: number;
  readonly engine: 'auto' | 'webgl' | 'webassembly' | 'cpu';
}

/** What is trained. */
export interface LearnerOptions {
  readonly model: 'classifier' | 'glove';
}

/** Settings of GloVe by the names of Pennington, Socher and Manning (2014), the dimension and the seeds aside. */
export interface GloveSettings {
  /** Words to each side that count as context; a partner at distance m adds 1 / m. */
  readonly window: number;
  readonly epochs: number;
  /** AdaGrad's first step. */
  readonly learningRate: number;
  /** Counts from which on the weight is 1, and the power below. */
  readonly xMax: number;
  readonly alpha: number;
}

/** All that GloVe depends on beside the counts; dimension and seeds are those of the model and the training. */
export interface GloveOptions extends GloveSettings {
  readonly dimension: number;
  readonly weightsSeed: number;
  readonly orderSeed: number;
}
