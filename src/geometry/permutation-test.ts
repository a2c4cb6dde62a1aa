import { createRandom } from '../math/random';
import { mean, pearson, standardDeviation } from './correlation';

const RANDOM_GROUPINGS = 10_000;
/** Up to so many groupings all are tried. */
const MOST_EXACT = 20_000;
/** Statistics this much below the observed one count as equal to it: sums in another order differ so much. */
const TOLERANCE = 1e-12;
/** Separates these permutations from other uses of a seed. */
const STREAM = 31;

export interface Permuted {
  readonly statistic: number;
  readonly pValue: number;
  readonly groupings: number;
  readonly exact: boolean;
}

/**
 * The Word Embedding Association Test of Caliskan, Bryson and Narayanan (Science 356, 2017): whether the associations
 * of the words of X are larger than those of Y, one-sided.
 *
 * Statistic   mean of X less mean of Y (for sets of one size it orders groupings as their sum does)
 * Effect      the statistic over the standard deviation of all (n − 1); null when that is 0
 * p           share of the ways to split all words into sets of these sizes that give at least the statistic: of all
 *             ways up to 20,000, the observed one among them; else of 10,000 random ones and the observed one
 */
export function associationTest(
  x: readonly number[],
  y: readonly number[],
  seed: number,
): Permuted & { readonly effect: number | null } {
  const all = [...x, ...y];
  const total = all.reduce((sum, value) => sum + value, 0);
  const statisticOf = (sum: number) => sum / x.length - (total - sum) / y.length;
  const statistic = statisticOf(x.reduce((sum, value) => sum + value, 0));
  const spread = standardDeviation(all);
  const ways = combinations(all.length, x.length);
  const exact = ways <= MOST_EXACT;
  let reached = 0;
  const look = (sum: number) => {
    if (statisticOf(sum) >= statistic - TOLERANCE) reached++;
  };
  if (exact) eachSum(all, x.length, look);
  else shuffles(all, seed, (mixed) => look(mixed.slice(0, x.length).reduce((sum, value) => sum + value, 0)));
  return {
    statistic,
    effect: spread > 0 ? (mean(x) - mean(y)) / spread : null,
    ...shareOf(reached, exact, ways),
  };
}

/**
 * Whether two rows of numbers rise together, one-sided: Pearson's r against that with the second row in other orders;
 * all orders up to 20,000, else 10,000 random ones and the observed one. Null when either row does not vary.
 */
export function correlationTest(x: readonly number[], y: readonly number[], seed: number): Permuted | null {
  const statistic = pearson(x, y);
  if (statistic === null) return null;
  let orders = 1;
  for (let i = 2; i <= y.length; i++) orders *= i;
  const exact = orders <= MOST_EXACT;
  let reached = 0;
  const look = (order: readonly number[]) => {
    if ((pearson(x, order) ?? 0) >= statistic - TOLERANCE) reached++;
  };
  if (exact) eachOrder([...y], y.length, look);
  else shuffles(y, seed, look);
  return { statistic, ...shareOf(reached, exact, orders) };
}

function shareOf(reached: number, exact: boolean, ways: number) {
  return exact
    ? { pValue: reached / ways, groupings: ways, exact }
    : { pValue: (reached + 1) / (RANDOM_GROUPINGS + 1), groupings: RANDOM_GROUPINGS, exact };
}

function shuffles(values: readonly number[], seed: number, look: (mixed: readonly number[]) => void): void {
  const random = createRandom(seed, STREAM);
  const mixed = [...values];
  for (let i = 0; i < RANDOM_GROUPINGS; i++) look(random.shuffle(mixed));
}

function combinations(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

/** The sum of every choice of k values. */
function eachSum(values: readonly number[], k: number, look: (sum: number) => void, from = 0, sum = 0): void {
  if (k === 0) return look(sum);
  for (let i = from; i <= values.length - k; i++) eachSum(values, k - 1, look, i + 1, sum + values[i]!);
}

/** Every order of the first n values, in place (Heap's algorithm). */
function eachOrder(values: number[], n: number, look: (order: readonly number[]) => void): void {
  if (n <= 1) return look(values);
  for (let i = 0; i < n; i++) {
    eachOrder(values, n - 1, look);
    const other = n % 2 === 0 ? i : 0;
    [values[other], values[n - 1]] = [values[n - 1]!, values[other]!];
  }
}
