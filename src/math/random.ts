/**
 * Seeded pseudo-random numbers. Every random thing in Firth comes from here, so that the same seed
 * gives the same result on every machine.
 *
 * Generator   sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state filled by splitmix32 from the seed
 */
export interface Random {
  /** The next 32 bits, as an unsigned integer. */
  bits(): number;
  /** Uniform in [0, 1), a multiple of 2^−32. */
  next(): number;
  /** Uniform in [low, high). */
  uniform(low: number, high: number): number;
  /** Uniform integer in [0, n), n ≤ 2^32, without modulo bias. */
  integer(n: number): number;
  /** Standard normal (Box–Muller). */
  normal(): number;
  /** Fisher–Yates, in place. */
  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T;
}

/**
 * A generator from any integer seed.
 *
 * @param stream Separates uses that share one seed (weights, order, split …).
 * @throws RangeError when the seed is not a safe integer.
 */
export function createRandom(seed: number, stream = 0): Random {
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`createRandom: the seed must be an integer, got ${seed}`);
  let mix =
    (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x85ebca6b) ^ Math.imul(stream + 1, 0x9e3779b9)) | 0;
  const splitmix = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = 1;

  const bits = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) bits();

  const next = () => bits() / 2 ** 32;
  const integer = (n: number) => {
    if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 32)) {
      throw new RangeError(`integer: n must be an integer from 1 to 2^32, got ${n}`);
    }
    const limit = 2 ** 32 - (2 ** 32 % n);
    let value = bits();
    while (value >= limit) value = bits();
    return value % n;
  };
  return {
    bits,
    next,
    integer,
    uniform: (low, high) => low + (high - low) * next(),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        const held = items[i];
        items[i] = items[j];
        items[j] = held;
      }
      return items;
    },
  };
}
