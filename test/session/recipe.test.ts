import { describe, expect, it } from 'vitest';
import { GLOVE_16D, KINSHIP_GLOVE, SENTIMENT_16D } from '../../src/data/presets';
import { isStale, presetOf, recipeOf } from '../../src/session/recipe';
import { DEFAULT_SETTINGS, INITIAL, type RunRecord, type Settings } from '../../src/session/session';
import type { LoadedCorpus } from '../../src/session/session';

const corpus = {
  source: { kind: 'sample', sample: 'kinship', label: 'Sample: Kinship' },
  report: { options: {} },
  columns: { text: 0, label: 1 },
  classes: null,
} as LoadedCorpus;

function staleAfter(kind: RunRecord['kind'], change: Partial<Settings>): boolean {
  const record = { kind, recipe: recipeOf(corpus, DEFAULT_SETTINGS) } as RunRecord;
  return isStale({ ...INITIAL, corpus, settings: { ...DEFAULT_SETTINGS, ...change } }, record);
}

describe('what makes a run stale', () => {
  const { text, model, training, glove } = DEFAULT_SETTINGS;

  it.each<[string, Partial<Settings>, boolean, boolean]>([
    ['nothing', {}, false, false],
    ['the model chosen', { learner: { model: 'glove' } }, false, false],
    ['stemming', { text: { ...text, stem: true } }, true, true],
    ['the sequence length', { text: { ...text, sequenceLength: 9 } }, true, false],
    ['the dimension', { model: { ...model, embeddingDimension: 4 } }, true, true],
    ['the hidden units', { model: { ...model, hiddenUnits: 4 } }, true, false],
    ['the batch size', { training: { ...training, batchSize: 4 } }, true, false],
    ['the seed of the weights', { training: { ...training, weightsSeed: 4 } }, true, true],
    ['the window', { glove: { ...glove, window: 4 } }, false, true],
  ])('%s', (_, change, classifier, gloved) => {
    expect(staleAfter('classifier', change)).toBe(classifier);
    expect(staleAfter('glove', change)).toBe(gloved);
  });
});

it('knows the presets again, and the model chosen is part of them', () => {
  expect(presetOf(DEFAULT_SETTINGS)).toBe(SENTIMENT_16D);
  expect(presetOf({ ...DEFAULT_SETTINGS, learner: { model: 'glove' } })).toBe(GLOVE_16D);
  expect(presetOf({ ...KINSHIP_GLOVE, learner: { model: 'classifier' } })).toBeNull();
  expect(presetOf(KINSHIP_GLOVE)).toBe(KINSHIP_GLOVE);
});
