import { describe, expect, it } from 'vitest';
import {
  checkMapMemory,
  mapMemorySentence,
  mapNeed,
  memoryForMap,
  memoryForUmap,
} from '../../src/geometry/map-memory';

const settings = { method: 'tsne', components: 3, perplexity: 40, neighbors: 15 } as const;
const byTsne = (d: number, perplexity: number) => mapNeed(d, { ...settings, perplexity });

describe('memoryForMap', () => {
  it('adds up vectors and the larger of two stages, by hand', () => {
    const k = 121;
    const descent = 5e6 + 8 * 100_000 * 16 + (16 * k + 8 * 0.65 * k + 210) * 100_000;
    expect(memoryForMap(100_000, 16, 40)).toBeCloseTo(descent, 0);
    const search = 8 * (k + k) + 8 * 16 + 12;
    const calibration = 5e6 + 8 * 10_000 * 16 + (search + 8 * k) * 10_000;
    expect(memoryForMap(10_000, 16, 40)).toBeCloseTo(calibration, 0);
  });

  it('keeps 100,000 words below 500 MB', () => {
    expect(memoryForMap(100_000, 16, 40)).toBeLessThan(500e6);
  });

  it('never falls when there are more words, dimensions or neighbors', () => {
    for (let n = 10; n < 400_000; n = Math.ceil(1.7 * n)) {
      const bytes = memoryForMap(n, 50, 8);
      expect(memoryForMap(n + 1, 50, 8)).toBeGreaterThan(bytes);
      expect(memoryForMap(n, 51, 8)).toBeGreaterThan(bytes);
      expect(memoryForMap(n, 50, 8.4)).toBeGreaterThanOrEqual(bytes);
    }
  });
});

describe('a map that is too large', () => {
  it('is refused before anything is allocated when one kernel would pass 4 GB', () => {
    expect(() => checkMapMemory(100_000, byTsne(16, 40))).not.toThrow();
    expect(() => checkMapMemory(200_000, byTsne(300, 100))).not.toThrow();
    expect(() => checkMapMemory(400_000, byTsne(100, 300))).toThrow(
      /^About 8 GB needed for 400,000 words at perplexity 300, which this browser cannot give; take the top 290,000 words\.$/,
    );
    expect(() => checkMapMemory(290_000, byTsne(100, 300))).not.toThrow();
  });

  it('gets a sentence with a number of words that needs at most half', () => {
    const text = mapMemorySentence(200_000, byTsne(16, 100));
    expect(text).toMatch(
      /^About [\d.]+ GB needed for 200,000 words at perplexity 100, which this browser cannot give; take the top 100,000 words\.$/,
    );
    for (const [n, d, perplexity] of [
      [33_333, 384, 40],
      [5000, 16, 1600],
    ] as const) {
      const words = Number(
        /top ([\d,]+) words/.exec(mapMemorySentence(n, byTsne(d, perplexity)))![1]!.replace(',', ''),
      );
      const half = (memoryForMap(n, d, perplexity) + 5e6) / 2;
      expect(memoryForMap(words, d, perplexity)).toBeLessThanOrEqual(half);
      expect(memoryForMap(1.12 * words, d, perplexity)).toBeGreaterThan(half);
    }
  });

  it('gets other advice when it has the fewest words already', () => {
    expect(mapMemorySentence(4, byTsne(1e9, 1))).toMatch(
      /^About 64 GB needed for 4 words .*; close other tabs\.$/,
    );
  });

  it('is told by the settings that count', () => {
    const umap = mapNeed(100, { ...settings, method: 'umap', neighbors: 200 });
    expect(() => checkMapMemory(400_000, umap)).not.toThrow();
    expect(() => checkMapMemory(5_000_000, umap)).toThrow(
      /^About [\d.]+ GB needed for 5,000,000 words at 200 neighbours, which this browser cannot give; take the top [\d,]+ words\.$/,
    );
    const pca = mapNeed(300, { ...settings, method: 'pca' });
    expect(mapMemorySentence(1_000_000, pca)).toBe(
      'About 1.2 GB needed for 1,000,000 words, which this browser cannot give; take the top 500,000 words.',
    );
    const raw = mapNeed(300, { ...settings, method: 'raw' });
    expect(raw.bytes(1000)).toBe(5e6 + 24 * 1000);
  });
});

describe('memoryForUmap', () => {
  it('grows with words, dimensions and neighbors, and stays below 100 MB for 10,000 words', () => {
    expect(memoryForUmap(10_000, 16, 15)).toBeLessThan(100e6);
    expect(memoryForUmap(10_001, 16, 15)).toBeGreaterThan(memoryForUmap(10_000, 16, 15));
    expect(memoryForUmap(10_000, 17, 15)).toBeGreaterThan(memoryForUmap(10_000, 16, 15));
    expect(memoryForUmap(10_000, 16, 16)).toBeGreaterThan(memoryForUmap(10_000, 16, 15));
  });
});
