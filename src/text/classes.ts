import type { ClassName } from '../data/corpus';

/** Labels must take fewer different values than this plus one. */
export const MAX_CLASSES = 1000;

/** Documents of a corpus and their classes, chosen from the cells of two columns. */
export interface LabeledTexts {
  readonly texts: readonly string[];
  readonly labels: Uint16Array | null;
  readonly classes: readonly ClassName[];
  readonly unlabeled: number;
}

/**
 * Classes from label cells, white space around them aside: numbers ascending when all are numbers, else in code point
 * order. Documents without a label are left out and counted. `asked` renames and reorders by value:
 * values of the file that it does not name follow in their own order, values that the file lacks are dropped.
 *
 * @throws Error when there are more than `MAX_CLASSES` values.
 */
export function labelTexts(
  texts: readonly string[],
  cells: readonly string[],
  column: string,
  asked: readonly ClassName[] | null,
): LabeledTexts {
  const trimmed = cells.map((cell) => cell.trim());
  const values = new Set(trimmed);
  values.delete('');
  if (values.size > MAX_CLASSES) {
    throw new Error(
      `Column “${column}” holds ${values.size.toLocaleString('en')} different values, too many for labels (at most ${MAX_CLASSES.toLocaleString('en')}). Choose another label column, or None.`,
    );
  }
  const classes = orderClasses(values, asked);
  const index = new Map(classes.map(({ value }, i) => [value, i]));
  const kept: string[] = [];
  const labels: number[] = [];
  trimmed.forEach((value, i) => {
    const label = index.get(value);
    if (label === undefined) return;
    kept.push(texts[i]!);
    labels.push(label);
  });
  const unlabeled = texts.length - kept.length;
  // The same list when nothing is left out: what is known of its texts stays known.
  return { texts: unlabeled === 0 ? texts : kept, labels: Uint16Array.from(labels), classes, unlabeled };
}

function orderClasses(values: ReadonlySet<string>, asked: readonly ClassName[] | null): ClassName[] {
  const chosen = (asked ?? []).filter(
    ({ value }, i, all) => values.has(value) && all.findIndex((c) => c.value === value) === i,
  );
  const named = new Set(chosen.map(({ value }) => value));
  const others = sortValues([...values].filter((value) => !named.has(value)));
  return [...chosen, ...others.map((value) => ({ value, name: value }))];
}

function sortValues(values: string[]): string[] {
  const numbers = values.every((value) => Number.isFinite(Number(value)));
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return values.sort((a, b) => (numbers ? Number(a) - Number(b) || byName(a, b) : byName(a, b)));
}
