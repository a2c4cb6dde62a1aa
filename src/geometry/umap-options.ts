import type { MapOptions } from '../data/projection';

/** What UMAP reads of a map's settings. */
export type UmapOptions = Pick<MapOptions, 'components' | 'neighbors' | 'minDist' | 'init' | 'seed'>;

/**
 * Refuses settings that cannot be carried out on `n` points.
 *
 * @throws RangeError with a sentence for the user.
 */
export function checkUmapOptions({ neighbors, minDist }: UmapOptions, n: number): void {
  if (!(Number.isInteger(neighbors) && neighbors >= 2 && neighbors <= 200)) {
    throw new RangeError(`UMAP's neighbours must be a whole number from 2 to 200; got ${neighbors}.`);
  }
  if (n <= neighbors) {
    const needed = `UMAP with ${neighbors} neighbours needs more than ${neighbors} words that have a vector; got ${n}.`;
    const advice = n > 2 ? ` Choose ${n - 1} neighbours or fewer.` : ' Choose more words.';
    throw new RangeError(needed + advice);
  }
  if (!(minDist >= 0 && minDist <= 1)) {
    throw new RangeError(`UMAP's least distance must be from 0 to 1; got ${minDist}.`);
  }
}

/** Epochs of umap-js: fewer for more points. */
export function umapEpochs(n: number): number {
  if (n <= 2500) return 500;
  if (n <= 5000) return 400;
  return n <= 7500 ? 300 : 200;
}
