import type { EngineName } from '../../data/classifier';
import type { ClassifierRecord, GloveRecord, RunRecord } from '../../session/session';
import { countText } from '../../widgets/number-text';
import { duration, milliseconds } from './format';
import { seedsText } from './seeds';

const ENGINE_NAMES: Record<EngineName, string> = { webgl: 'WebGL', webassembly: 'WebAssembly', cpu: 'CPU' };

export function engineName(engine: EngineName): string {
  return ENGINE_NAMES[engine];
}

/** Settings that tell one run from another, in one line. */
export function settingsText(record: RunRecord): string {
  return record.kind === 'glove' ? gloveText(record) : classifierText(record);
}

function gloveText({ options, vocabularySize, recipe }: GloveRecord): string {
  const parts = [
    `${countText(vocabularySize)} words`,
    `${options.dimension}-d`,
    `window ${options.window}`,
    `x max ${options.xMax}`,
    ...(recipe.text.stem ? ['stemmed'] : []),
    seedsText(recipe),
  ];
  return parts.join(', ');
}

function classifierText({ recipe, spec }: ClassifierRecord): string {
  const parts = [
    `${countText(spec.vocabularySize)} words`,
    `length ${spec.sequenceLength}`,
    `${spec.embeddingDimension}-d`,
    spec.hiddenUnits > 0 ? `${spec.hiddenUnits} hidden` : 'no hidden layer',
    spec.maskPadding ? 'padding left out' : 'padding in the mean',
    ...(spec.freezeEmbedding ? ['embedding frozen'] : []),
    ...(recipe.text.stem ? ['stemmed'] : []),
    seedsText(recipe),
  ];
  return parts.join(', ');
}

/** What ran, where and from which seeds: label and value, in reading order. */
export function aboutRun(record: RunRecord, userAgent: string): readonly AboutLine[] {
  return record.kind === 'glove' ? aboutGlove(record, userAgent) : aboutClassifier(record, userAgent);
}

type AboutLine = readonly [label: string, value: string];

function aboutGlove(record: GloveRecord, userAgent: string): readonly AboutLine[] {
  const { options, recipe, vocabularySize, cells, losses, seconds } = record;
  return [
    ['Model', 'GloVe (Pennington, Socher and Manning, 2014), in JavaScript'],
    ['Browser', browserName(userAgent)],
    ['Seeds', seedsText(recipe)],
    [
      'Word vectors',
      `${countText(vocabularySize)} × ${options.dimension}, w + w̃; padding and [UNK] are zeros`,
    ],
    ['Counts', `all texts, whole; window ${options.window}, a neighbour at distance m counts 1 / m`],
    ['Cells', `${countText(cells)} pairs of words, in both orders`],
    ['Weights', `f(X) = (X / ${options.xMax})^${options.alpha}, at most 1`],
    ['Start', `uniform in ±0.5 / ${options.dimension + 1}, biases too`],
    ['Optimizer', `AdaGrad, learning rate ${options.learningRate}, ${countText(losses.length)} epochs`],
    ['Time', duration(seconds)],
  ];
}

function aboutClassifier(record: ClassifierRecord, userAgent: string): readonly AboutLine[] {
  const { engine, spec, recipe, history, seconds, datasetSummary } = record;
  const { training } = recipe;
  const stepsPerEpoch = Math.ceil(datasetSummary.training / training.batchSize);
  return [
    ['Library', engine.library],
    ['Engine', `${engineName(engine.engine)}. ${engine.reason}`],
    ['Device', engine.device],
    ['32-bit float', engine.float32 ? 'yes' : 'no'],
    ['Browser', browserName(userAgent)],
    ['Seeds', seedsText(recipe)],
    ['Word vectors', `${countText(spec.vocabularySize)} × ${spec.embeddingDimension}`],
    ['Start', 'embedding uniform ±0.05, dense Glorot uniform, bias 0'],
    ['Optimizer', `Adam, learning rate ${training.learningRate}, batch ${training.batchSize}`],
    ['Steps', `${countText(stepsPerEpoch * history.epochs.length)} (${countText(stepsPerEpoch)} an epoch)`],
    ['Time', `${duration(seconds)}, ${milliseconds(engine.msPerStep)} a step`],
    [
      'Tensors held after the last epoch',
      engine.tensors > 0 ? countText(engine.tensors) : 'none: no tensor library',
    ],
    ['Accuracy', 'right when the probability of the true class is above one half (logit 0)'],
  ];
}

/** Name and version of a browser, from its user agent string; the string itself when it names none we know. */
export function browserName(userAgent: string): string {
  const patterns: readonly (readonly [RegExp, string])[] = [
    [/Edg\/([\d.]+)/, 'Edge'],
    [/OPR\/([\d.]+)/, 'Opera'],
    [/Firefox\/([\d.]+)/, 'Firefox'],
    [/(?:Headless)?Chrom(?:e|ium)\/([\d.]+)/, 'Chromium'],
    [/Version\/([\d.]+).*Safari/, 'Safari'],
  ];
  for (const [pattern, name] of patterns) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return userAgent;
}
