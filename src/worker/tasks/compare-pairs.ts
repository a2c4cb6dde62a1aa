import type { TaskFunction } from '../server';
import { compareWords } from './compare-words';

export const comparePairs: TaskFunction<'comparePairs'> = async ({ vectors, pairs }, context) => ({
  pairs: await Promise.all(pairs.map(([a, b]) => compareWords({ vectors, a, b }, context))),
});
