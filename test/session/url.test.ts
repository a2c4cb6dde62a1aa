import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/session/session';
import { fromHash, toHash } from '../../src/session/url';

describe('the address', () => {
  it('names only what differs from the defaults', () => {
    expect(toHash({ place: 'words', word: null, settings: DEFAULT_SETTINGS })).toBe('#/words');
    const settings = {
      ...DEFAULT_SETTINGS,
      text: { ...DEFAULT_SETTINGS.text, sequenceLength: 250 },
      model: { ...DEFAULT_SETTINGS.model, maskPadding: true, freezeEmbedding: true },
    };
    expect(toHash({ place: 'train', word: 'terrible', settings })).toBe(
      '#/train/terrible?length=250&mask=true&freeze=true',
    );
  });

  it('comes back as it was, hostile words included', () => {
    for (const word of ['a/b', '50%', '<b>', '?x=1', 'água', '&lt;', '#']) {
      const settings = {
        ...DEFAULT_SETTINGS,
        text: { ...DEFAULT_SETTINGS.text, stem: true },
        learner: { model: 'glove' as const },
        glove: { window: 5, epochs: 100, learningRate: 0.1, xMax: 50, alpha: 0.5 },
        map: {
          ...DEFAULT_SETTINGS.map,
          components: 2 as const,
          perplexity: 7.5,
          degreesOfFreedom: 2 as const,
          engine: 'webgpu' as const,
          method: 'raw' as const,
          metric: 'cosine' as const,
          learningRate: 300,
          neighbors: 30,
          minDist: 0.25,
          dimensions: [4, 10, 2] as const,
          words: 'all' as const,
          limit: 500,
        },
      };
      const state = { place: 'words' as const, word, settings };
      expect(fromHash(toHash(state))).toEqual(state);
    }
  });

  it('ignores what it does not know and what is out of range', () => {
    const { place, word, settings } = fromHash(
      '#/nowhere/x?dimension=1&length=abc&epochs=&bogus=1&mask=maybe&degrees=3&mapEngine=abacus&axes=1,2&mapRate=0&mapWords=mine',
    );
    expect(place).toBeNull();
    expect(word).toBe('x');
    expect(settings).toEqual(DEFAULT_SETTINGS);
  });

  it('reads an empty address and a broken escape', () => {
    expect(fromHash('')).toEqual({ place: null, word: null, settings: DEFAULT_SETTINGS });
    expect(fromHash('#/words/%E0%A4%A').word).toBeNull();
  });
});
