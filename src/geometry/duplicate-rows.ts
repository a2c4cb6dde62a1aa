import type { Matrix } from '../data/matrix';
import { orderByNumbers } from './order-by-numbers';

/** Writes a hash of each of the rows [from, to) into `hashes`, one entry a row: equal rows have equal hashes. */
export function hashRows({ columns, data }: Matrix, hashes: Uint32Array, from: number, to: number): void {
  for (let i = from, at = from * columns; i < to; i++) {
    let hash = 0x811c9dc5;
    for (const end = at + columns; at < end; at++) {
      hash = Math.imul(hash ^ (data[at]! * 2 ** 30), 0x01000193);
    }
    hashes[i] = hash;
  }
}

/**
 * Groups of two or more rows whose numbers are all equal: largest group first, of equals the one of the lowest row;
 * within a group, rows ascend.
 *
 * @param hashes Of every row, by `hashRows`.
 * @param counted Rows that may be in a group.
 */
export function equalRows(
  X: Matrix,
  hashes: Uint32Array,
  counted: (row: number) => boolean,
): readonly (readonly number[])[] {
  const order = orderByNumbers(hashes, false).filter(counted);
  const groups: number[][] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && hashes[order[to]!] === hashes[order[from]!]) to++;
    let rest = to - from > 1 ? Array.from(order.subarray(from, to)) : [];
    while (rest.length > 1) {
      const [first] = rest as [number];
      const group = rest.filter((i) => sameRow(X, first, i));
      if (group.length > 1) groups.push(group);
      rest = rest.filter((i) => !sameRow(X, first, i));
    }
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

function sameRow({ columns, data }: Matrix, a: number, b: number): boolean {
  for (let c = 0; c < columns; c++) {
    if (data[a * columns + c] !== data[b * columns + c]) return false;
  }
  return true;
}
