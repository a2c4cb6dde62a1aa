import type { ClassName } from '../../data/corpus';

export interface ClassShare {
  readonly name: string;
  readonly count: number;
  /** 0 … 1 of all occurrences with a class. */
  readonly share: number;
}

/** Occurrences of a word by class, in the order of the classes; empty without labels or occurrences. */
export function classShares(
  classCounts: readonly number[],
  classes: readonly ClassName[],
): readonly ClassShare[] {
  const total = classCounts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  return classCounts.map((count, i) => ({
    name: classes[i]?.name ?? `class ${i}`,
    count,
    share: count / total,
  }));
}

/** The class in which a word occurs most, the earlier one on a tie; null without labels or occurrences. */
export function commonestClass(
  classCounts: readonly number[],
  classes: readonly ClassName[],
): ClassShare | null {
  let best: ClassShare | null = null;
  for (const share of classShares(classCounts, classes)) {
    if (!best || share.count > best.count) best = share;
  }
  return best;
}

/** `negative: 97 %`: the commonest class and its share; a dash without labels or occurrences. */
export function classText(classCounts: readonly number[], classes: readonly ClassName[]): string {
  const commonest = commonestClass(classCounts, classes);
  return commonest ? `${commonest.name}: ${shareText(commonest.share)}` : '–';
}

/** A class inside a sentence or a note: its name, and `class 0` where the name is no more than a number. */
export function spokenClass(classes: readonly ClassName[], i: number): string {
  const name = classes[i]?.name ?? String(i);
  return /^\d+$/.test(name) ? `class ${name}` : name;
}

const SPACE = '\u00a0';

/** `97 %` on one line; shares that would round to 0 or 100 without being it keep a decimal sign: `> 99 %`. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.005) return `<${SPACE}1${SPACE}%`;
  if (share < 1 && share > 0.995) return `>${SPACE}99${SPACE}%`;
  return `${Math.round(share * 100)}${SPACE}%`;
}
