import { SENTIMENT_16D } from '../../../src/data/presets';
import type { Engine } from '../../../src/engine/client';
import { median, secondsSince, type Outcome } from '../outcome';
import type { SettingsOf } from '../settings';
import { readDocuments, type TextFile } from './read-documents';

/** Reads a file and trains the preset on it with these sizes, for all epochs asked for. */
export async function measureTraining(
  bench: Engine,
  settings: SettingsOf<'train'>,
  file: TextFile,
): Promise<Outcome> {
  const { text, label, vocabulary, length, dimension, epochs, seed, engine } = settings;
  const options = { ...SENTIMENT_16D.text, vocabularySize: vocabulary, sequenceLength: length };
  const split = { ...SENTIMENT_16D.split, seed };
  const reading = await readDocuments(bench, file, { text, label }, options, split);
  const begun = performance.now();
  const result = await bench.run('trainClassifier', {
    dataset: reading.dataset,
    model: { ...SENTIMENT_16D.model, embeddingDimension: dimension },
    training: {
      ...SENTIMENT_16D.training,
      epochs,
      patience: epochs,
      weightsSeed: seed,
      orderSeed: seed,
      engine,
    },
    runNumber: 1,
    from: null,
    stopKey: 'bench',
  });
  const secondsTrain = secondsSince(begun);
  const records = result.history.epochs;
  const secondsOfEpochs = records.map(({ seconds }) => seconds);
  const secondsPerEpoch = median(secondsOfEpochs);
  const { training, validation } = reading;
  return {
    figures: {
      secondsPerEpoch,
      secondsOfEpochs,
      trainingLoss: records.map(({ loss }) => loss),
      validationAccuracy: records.map(({ valAccuracy }) => valAccuracy),
      validationLoss: records.map(({ valLoss }) => valLoss),
      secondsRead: reading.total,
      secondsTrain,
      millisecondsPerStep: result.engine.msPerStep,
      training,
      validation,
      vocabularySize: reading.vocabularySize,
      textColumn: reading.textColumn,
      labelColumn: reading.labelColumn,
      engineUsed: result.engine.engine,
      device: result.engine.device,
    },
    times: [{ what: 'an epoch', seconds: secondsPerEpoch }],
    output: null,
    note: `${training.toLocaleString('en')} + ${validation.toLocaleString('en')} texts, the latter tried after each epoch; accuracy ${records.at(-1)?.valAccuracy.toFixed(3)}`,
  };
}
