/** sfc32 (C. Doty-Humphrey, PractRand), as `src/math/random.ts`. */
let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let counter: u32 = 1;

export function seed(value: u32): void {
  a = value;
  b = value ^ 0x9e3779b9;
  c = value + 0x85ebca6b;
  counter = 1;
  for (let i = 0; i < 12; i++) bits();
}

export function bits(): u32 {
  const sum = a + b + counter++;
  a = b ^ (b >>> 9);
  b = c + (c << 3);
  c = ((c << 21) | (c >>> 11)) + sum;
  return sum;
}

/** Uniform in 0 … n − 1, up to a bias of n / 2³². */
export function below(n: i32): i32 {
  return <i32>((<u64>bits() * <u64>n) >> 32);
}
