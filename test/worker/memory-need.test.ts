import { describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Tasks } from '../../src/engine/protocol';
import { OutOfMemoryError } from '../../src/math/out-of-memory';
import { fittingMap, readingNeed, sayingWhatFits } from '../../src/worker/memory-need';
import type { TaskFunction } from '../../src/worker/server';
import { keep } from '../../src/worker/store';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

const vectors = keep(
  'vectors',
  keyedVectorsOf(vocabularyOf({ a: 2, b: 1 }), [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]),
);
const context = { signal: new AbortController().signal, report: () => undefined };
const params = (words: number, perplexity: number): Tasks['fitMap']['params'] => ({
  vectors,
  indices: new Int32Array(words),
  options: { ...SENTIMENT_16D.map, perplexity },
  stopKey: 'map',
});
const failing =
  (error: Error): TaskFunction<'fitMap'> =>
  () =>
    Promise.reject(error);

describe('a map without enough memory', () => {
  it.each([
    new OutOfMemoryError('The browser gives a kernel no more memory.'),
    new RangeError('Array buffer allocation failed'),
    new RangeError('WebAssembly.Memory(): could not allocate memory'),
  ])('ends with what was needed and what would fit: %s', async (error) => {
    const job = fittingMap(failing(error))(params(100_000, 40), context);
    await expect(job).rejects.toMatchObject({
      name: 'OutOfMemoryError',
      message:
        'About 280 MB needed for 100,000 words at perplexity 40, which this browser cannot give; take the top 47,000 words.',
      cause: error,
    });
  });

  it('is not begun when no browser could hold it', () => {
    let begun = false;
    const task = fittingMap(() => {
      begun = true;
      return Promise.reject(new Error('begun'));
    });
    expect(() => task(params(1_000_000, 200), context)).toThrow(/^About .* GB needed for 1,000,000 words/);
    expect(begun).toBe(false);
  });

  it('keeps the sentences of other errors', async () => {
    const job = fittingMap(failing(new RangeError('Perplexity must be 1 or more; got 0.')))(
      params(10, 2),
      context,
    );
    await expect(job).rejects.toThrow('Perplexity must be 1 or more; got 0.');
  });
});

describe('sayingWhatFits', () => {
  it('passes results on, and tells reading what to do', async () => {
    const ending = sayingWhatFits<'finish'>(() => ({ found: true }), readingNeed);
    expect(await ending({ stopKey: 'a' }, context)).toEqual({ found: true });
    const broken = sayingWhatFits<'finish'>(() => {
      throw new RangeError('Invalid typed array length: 5000000000');
    }, readingNeed);
    await expect(broken({ stopKey: 'a' }, context)).rejects.toThrow(
      'Close other tabs and open the file again',
    );
  });
});
