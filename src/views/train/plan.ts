import {
  classifierSpec,
  countParameters,
  examplesPerParameter,
  layerSummary,
  type ExamplesPerParameter,
  type ParameterCount,
} from '../../data/classifier-summary';
import type { ClassifierSpec, LayerSummary } from '../../data/classifier';
import { datasetKey } from '../../session/recipe';
import type {
  ClassifierRecord,
  LoadedCorpus,
  LoadedDataset,
  RunRecord,
  Session,
  Settings,
} from '../../session/session';

/** What a training with these settings would do, told before it starts. */
export interface Plan {
  readonly spec: ClassifierSpec;
  readonly layers: readonly LayerSummary[];
  readonly parameters: ParameterCount;
  readonly gauge: ExamplesPerParameter;
  /** Batches an epoch; the last may be smaller. */
  readonly stepsPerEpoch: number;
}

/** Null without a dataset or with fewer than two classes: there is no classifier to plan. */
export function planOf(
  corpus: LoadedCorpus | null,
  dataset: LoadedDataset | null,
  settings: Settings,
): Plan | null {
  if (!corpus || !dataset || corpus.summary.classes.length < 2) return null;
  const { vocabularySize, training } = dataset.summary;
  const spec = classifierSpec(
    settings.model,
    vocabularySize,
    settings.text.sequenceLength,
    corpus.summary.classes.length,
  );
  const parameters = countParameters(spec);
  return {
    spec,
    layers: layerSummary(spec),
    parameters,
    gauge: examplesPerParameter(training, parameters.trainable),
    stepsPerEpoch: Math.ceil(training / settings.training.batchSize),
  };
}

/** Whether the dataset on show was made with other settings and is being made again. */
export function isDatasetBehind({ corpus, dataset, settings }: Session): boolean {
  return corpus !== null && dataset?.key !== datasetKey(corpus, settings);
}

/** Why training of the model chosen cannot start, as a sentence; null when it can. */
export function whyNotTrain({ corpus, datasetError, settings }: Session): string | null {
  if (!corpus) return 'Open a corpus first: there is nothing to train on.';
  const { obstacles, tokens, documents } = corpus.summary;
  const needsLabels = settings.learner.model === 'classifier';
  // Obstacles of the texts themselves come last.
  const obstacle = needsLabels ? obstacles[0] : tokens === 0 || documents < 2 ? obstacles.at(-1) : undefined;
  if (obstacle !== undefined) return obstacle;
  return datasetError;
}

/** Whether a run was trained on other texts or labels than those in use. */
export function isOfOtherCorpus({ source, columns }: LoadedCorpus, run: RunRecord): boolean {
  return run.corpusLabel !== source.label || changed(run.recipe.columns, columns);
}

/** Which run the figures and curves belong to, and whether on the data in use; empty without a run. */
export function provenance({ corpus, settings }: Session, shown: RunRecord | null): string {
  if (!shown) return '';
  const run = `Figures and curves of run ${shown.number}, trained on ${shown.corpusLabel}`;
  if (!corpus || shown.datasetKey === datasetKey(corpus, settings)) return `${run}.`;
  return isOfOtherCorpus(corpus, shown)
    ? `${run}, which is not the corpus in use (${corpus.source.label}).`
    : `${run}, as it was read and split then.`;
}

/** Why the classifier on show cannot be continued with the present settings; null when it can. */
export function whyNotContinue(state: Session, shown: ClassifierRecord | null): string | null {
  const reason = whyNotTrain(state);
  if (reason !== null) return reason;
  if (state.settings.learner.model !== 'classifier') return 'Only a run of the classifier can be continued.';
  if (!shown || !state.corpus) return 'There is no run of the classifier to continue.';
  const { recipe } = shown;
  const { text, split, model } = state.settings;
  if (isOfOtherCorpus(state.corpus, shown)) {
    return `Run ${shown.number} was trained on another corpus.`;
  }
  if (changed(recipe.text, text) || changed(recipe.split, split)) {
    return `Run ${shown.number} has another vocabulary or split: set them back, or train anew.`;
  }
  if (changed(recipe.model, model))
    return `Run ${shown.number} has another model: set it back, or train anew.`;
  return null;
}

function changed(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
