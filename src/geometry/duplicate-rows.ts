import type { Matrix } from '../data/matrix';

/** Rows hashed so far; changed by `addToGroups` only. */
export interface RowGroups {
  /** Rows by the hash of their numbers; those of one hash may still differ. */
  readonly buckets: Map<number, number[]>;
}

export function initRowGroups(): RowGroups {
  return { buckets: new Map() };
}

/** Takes in rows [from, to) that `counted` says yes to. */
export function addToGroups(
  { buckets }: RowGroups,
  { columns, data }: Matrix,
  from: number,
  to: number,
  counted: (row: number) => boolean,
): void {
  for (let i = from; i < to; i++) {
    if (!counted(i)) continue;
    let hash = 0x811c9dc5;
    for (let at = i * columns, end = at + columns; at < end; at++) {
      hash = Math.imul(hash ^ (data[at]! * 2 ** 30), 0x01000193);
    }
    const bucket = buckets.get(hash);
    if (bucket) bucket.push(i);
    else buckets.set(hash, [i]);
  }
}

/** Groups of two or more rows whose numbers are all equal: largest group first, of equals the one of the lowest row. */
export function equalRows({ buckets }: RowGroups, X: Matrix): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const bucket of buckets.values()) {
    let rest = bucket;
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
