import { describe, expect, it } from 'vitest';
import { iterationsGuide, loweredGuide, perplexityGuide } from '../../../src/views/words/map-guide';

describe('perplexityGuide', () => {
  it('warns when the neighbours asked for exceed the words there are', () => {
    const guide = perplexityGuide(40, 60);
    expect(guide.kind).toBe('warning');
    expect(guide.sentence).toContain('121 neighbours');
    expect(guide.sentence).toContain('only 59');
  });

  it('does not warn when they just suffice, and does one word earlier', () => {
    expect(perplexityGuide(40, 122).kind).toBe('fine');
    expect(perplexityGuide(40, 121).kind).toBe('warning');
  });

  it('refuses a perplexity that reaches the number of words and names the largest', () => {
    const guide = perplexityGuide(60, 60);
    expect(guide.kind).toBe('refused');
    expect(guide.sentence).toContain('largest possible here is 59');
    expect(perplexityGuide(59, 60).kind).toBe('warning');
  });

  it('names a method that draws fewer words than t-SNE can', () => {
    expect(perplexityGuide(1, 3)).toEqual({
      kind: 'refused',
      sentence: 't-SNE needs at least 4 words, got 3; PCA draws fewer.',
    });
    expect(loweredGuide('Perplexity', 40, 3)).toBeNull();
    expect(loweredGuide('UMAP neighbours', 15, 2)).toBeNull();
    expect(loweredGuide('UMAP neighbours', 15, 3)?.kind).toBe('warning');
  });

  it.each([
    [4.9, 10_000, 'warning'],
    [5, 10_000, 'fine'],
    [100, 10_000, 'fine'],
    [101, 10_000, 'warning'],
    [51, 1_000, 'warning'],
    [0, 10_000, 'refused'],
    [Number.NaN, 10_000, 'refused'],
    [1, 1, 'refused'],
  ])('perplexity %d with %d words: %s', (perplexity, words, kind) => {
    expect(perplexityGuide(perplexity, words).kind).toBe(kind);
  });
});

describe('iterationsGuide', () => {
  it('calls iterations a budget and never says that more of them overfit', () => {
    for (const iterations of [250, 1000, 2000, 100_000]) {
      expect(iterationsGuide(iterations).sentence).toContain('budget');
      expect(iterationsGuide(iterations).sentence).toContain('do not overfit');
    }
  });

  it('refuses what t-SNE refuses', () => {
    expect(iterationsGuide(249).kind).toBe('refused');
    expect(iterationsGuide(500.5).kind).toBe('refused');
    expect(iterationsGuide(250).kind).toBe('warning');
    expect(iterationsGuide(1000).kind).toBe('fine');
  });
});
