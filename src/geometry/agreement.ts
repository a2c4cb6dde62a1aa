/** How well a grouping goes with another one of the same things. */
export interface Agreement {
  /** Adjusted Rand index (Hubert & Arabie 1985): 1 the same groups, about 0 by chance. */
  readonly randIndex: number;
  /** Share of things that are of the commonest kind of their group, 0 … 1; grows with the number of groups. */
  readonly purity: number;
}

/**
 * @param groups Group of each thing, from 0.
 * @param kinds Kind of each thing, from 0.
 */
export function agreementOf(groups: ArrayLike<number>, kinds: ArrayLike<number>): Agreement {
  const n = groups.length;
  const table = new Map<string, number>();
  const ofGroup = new Map<number, number>();
  const ofKind = new Map<number, number>();
  const largest = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const [group, kind] = [groups[i]!, kinds[i]!];
    const cell = `${group} ${kind}`;
    const count = (table.get(cell) ?? 0) + 1;
    table.set(cell, count);
    ofGroup.set(group, (ofGroup.get(group) ?? 0) + 1);
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
    largest.set(group, Math.max(largest.get(group) ?? 0, count));
  }
  const pairs = (counts: Map<unknown, number>) =>
    [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const [both, inGroups, inKinds, all] = [pairs(table), pairs(ofGroup), pairs(ofKind), (n * (n - 1)) / 2];
  const expected = all === 0 ? 0 : (inGroups * inKinds) / all;
  const most = (inGroups + inKinds) / 2;
  const pure = [...largest.values()].reduce((sum, count) => sum + count, 0);
  return {
    randIndex: most === expected ? 1 : (both - expected) / (most - expected),
    purity: n === 0 ? 1 : pure / n,
  };
}
