import { row } from '../../data/matrix';
import { PAD_INDEX } from '../../data/vocabulary';
import { pauseFor } from '../pause';
import type { TaskFunction } from '../server';
import { look } from '../store';

/**
 * word2vec text: a line `words dimensions`, then per word `word number …`, in vocabulary order. Padding is left
 * out, since its key is empty. Each number is the shortest that gives the same float32 again.
 */
export const exportVectors: TaskFunction<'exportVectors'> = async ({ vectors: ref }, { signal }) => {
  const { vocabulary, vectors } = look(ref);
  const parts: string[] = [`${vocabulary.tokens.length - 1} ${vectors.columns}\n`];
  const pause = pauseFor(signal);
  for (const [i, token] of vocabulary.tokens.entries()) {
    if (i === PAD_INDEX) continue;
    parts.push(`${token} ${Array.from(row(vectors, i), shortest).join(' ')}\n`);
    await pause();
  }
  return { file: new Blob(parts, { type: 'text/plain;charset=utf-8' }) };
};

function shortest(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return String(rounded);
  }
  return String(Number(value.toPrecision(9)));
}
