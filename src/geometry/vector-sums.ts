import type { Matrix } from '../data/matrix';

/** Σxy, in doubles. */
export function dot(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < x.length; c++) sum += x[c]! * y[c]!;
  return sum;
}

/** √Σx², in doubles. */
export function lengthOf(vector: ArrayLike<number>): number {
  return Math.sqrt(dot(vector, vector));
}

/** Dot product of two rows, summed in doubles. */
export function product({ columns, data }: Matrix, a: number, b: number): number {
  let sum = 0;
  for (let at = a * columns, other = b * columns, end = at + columns; at < end;) {
    sum += data[at++]! * data[other++]!;
  }
  return sum;
}

/** Squared Euclidean distance of two rows, summed in doubles. */
export function squaredDistance({ columns, data }: Matrix, a: number, b: number): number {
  let sum = 0;
  for (let at = a * columns, other = b * columns, end = at + columns; at < end;) {
    const difference = data[at++]! - data[other++]!;
    sum += difference * difference;
  }
  return sum;
}
