import { expect, it } from 'vitest';
import { mapCaption } from '../../../src/views/words/map-caption';
import { loweredGuide } from '../../../src/views/words/map-guide';
import { logLines, mapSentence } from '../../../src/views/words/map-log';
import { axisNames, methodGuide } from '../../../src/views/words/map-methods';
import { settingsFor } from '../../../src/session/map-actions';
import { keptSentence } from '../../../src/views/words/trust-sentence';
import { metricOf } from '../../../src/session/map-points';
import { mapOfOneWord } from '../../support/map-state';
import type { MapState } from '../../../src/session/session';

const finished = (change: Partial<MapState['options']>, log: MapState['log']): MapState => {
  const map = mapOfOneWord(1);
  return { ...map, status: 'finished', wordsAvailable: 40, options: { ...map.options, ...change }, log };
};

const pca = finished(
  { method: 'pca', metric: 'cosine' },
  { method: 'pca', samples: 1, explainedVariance: [0.5, 0.25, 0.125], stop: 'iterations' },
);
const raw = finished(
  { method: 'raw', components: 2, dimensions: [3, 10, 2] },
  { method: 'raw', samples: 1, dimensions: [3, 10], explainedVariance: [0.02, 0.734], stop: 'iterations' },
);
const umap = finished(
  { method: 'umap', metric: 'cosine', components: 2, neighbors: 15, minDist: 0.1, seed: 4 },
  { method: 'umap', samples: 1, neighbors: 15, recall: 1, iteration: 200, epochs: 500, stop: 'stopped' },
);

it('says all that was done to the vectors', () => {
  expect(mapCaption(pca)).toBe(
    '16 → 3 by PCA of the word vectors of run 1, which are centred and not scaled; 3 of 16 dimensions shown, explained variance 50.0 % + 25.0 % + 12.5 % = 87.5 %; 1 of 40 words, the most frequent ([UNK] left out).',
  );
  expect(mapCaption(raw)).toContain(
    'neither centred nor scaled; 2 of 16 dimensions shown (embedding_3, embedding_10), share of the variance 2.0 % + 73.4 % = 75.4 %',
  );
  expect(mapCaption(umap)).toContain('16 → 2 by UMAP, cosine distances between the word vectors of run 1');
  expect(mapCaption(umap)).toContain('15 neighbours, minimum distance 0.1, 500 epochs, seed 4');
  expect(mapCaption(finished({ metric: 'cosine', perplexity: 30 }, null))).toMatch(
    /^16 → 3 by t-SNE \(Barnes-Hut\), cosine distances .*perplexity 30, .*seed 1/,
  );
});

it('counts the words of a list that are missing or have no vector', () => {
  const map = finished({ words: 'list' }, null);
  const words = { ...map.words, missing: ['heiress', 'heir'], withoutDirection: 1 };
  expect(mapCaption({ ...map, words })).toMatch(
    /1 of 40 words, from a list \(1 without a vector left out, 2 of the list not in the vocabulary\)\.$/,
  );
});

it('says which settings were lowered for a few words', () => {
  const asked = { ...mapOfOneWord(1).options, words: 'list' as const };
  const options = settingsFor(asked, 15);
  expect([options.perplexity, options.neighbors]).toEqual([4, 15 > asked.neighbors ? asked.neighbors : 4]);
  const map = { ...finished(options, null), asked };
  expect(mapCaption(map)).toContain('perplexity 4 (lowered from 40 for 1 words)');
  const kept = settingsFor({ ...asked, perplexity: 14 }, 15);
  expect(kept.perplexity).toBe(14);
  expect(mapCaption({ ...finished(kept, null), asked: kept })).not.toContain('lowered');
  expect(settingsFor({ ...asked, words: 'top' }, 15).perplexity).toBe(40);
  expect(settingsFor(asked, 1).perplexity).toBe(1);
  expect(loweredGuide('Perplexity', 40, 15)?.kind).toBe('warning');
  expect(loweredGuide('Perplexity', 14, 15)).toBeNull();
});

it('names the axes by the method', () => {
  expect(axisNames({ ...pca.options, method: 'tsne' }, null)).toEqual(['t-SNE 1', 't-SNE 2', 't-SNE 3']);
  expect(axisNames(umap.options, umap.log)).toEqual(['UMAP 1', 'UMAP 2']);
  expect(axisNames(pca.options, pca.log)).toEqual(['PC 1 (50.0 %)', 'PC 2 (25.0 %)', 'PC 3 (12.5 %)']);
  expect(axisNames(pca.options, null)).toEqual(['PC 1', 'PC 2', 'PC 3']);
  expect(axisNames(raw.options, raw.log)).toEqual(['embedding_3', 'embedding_10']);
});

it('says how a map of each method ended', () => {
  expect(mapSentence(pca)).toBe('Finished: 3 components hold 87.5 % of the variance.');
  expect(mapSentence(raw)).toBe('Finished: 2 dimensions hold 75.4 % of the variance.');
  expect(mapSentence({ ...umap, status: 'stopped' })).toBe('Stopped at epoch 200 of 500.');
  expect(umap.log && logLines(umap.log).at(-1)).toBe('Ended at epoch 200 of 500: stopped by hand');
});

it('refuses what a method cannot do', () => {
  expect(methodGuide(umap.options, 15, 16)?.sentence).toMatch(/below the number of words \(15\), got 15/);
  expect(methodGuide(umap.options, 16, 16)).toBeNull();
  expect(methodGuide(raw.options, 100, 10)?.sentence).toMatch(/embedding_10 is not one of the 10 dimensions/);
  expect(methodGuide(pca.options, 100, 2)?.kind).toBe('refused');
  expect(methodGuide(pca.options, 100, 3)).toBeNull();
});

it('knows no metric but Euclidean where nothing is compared', () => {
  expect(metricOf(pca.options)).toBe('euclidean');
  expect(metricOf(umap.options)).toBe('cosine');
});

it('says of a word how many of its true neighbours the map keeps, once it was measured', () => {
  const positions = new Float32Array(6);
  const drawn = { positions, words: { ...mapOfOneWord(1).words, words: ['good', '__proto__'] } };
  const value = {
    neighbors: 12,
    trustworthiness: 1,
    continuity: 1,
    kept: Float32Array.of(5 / 12, 1),
  };
  const trust = { positions, status: 'measured' as const, progress: 1, value, message: '' };
  expect(keptSentence(drawn, trust, 'good')).toBe('5 of 12 true neighbours kept on the map');
  expect(keptSentence(drawn, trust, '__proto__')).toBe('12 of 12 true neighbours kept on the map');
  expect(keptSentence(drawn, trust, 'absent')).toBe('');
  expect(keptSentence(drawn, { ...trust, positions: new Float32Array(6) }, 'good')).toBe('');
});
