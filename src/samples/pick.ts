import type { Random } from '../math/random';

/** One of the items, each as likely as the others. */
export function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.integer(items.length)]!;
}

/** One of the items, the i-th with probability `weights[i]` / Σ weights. */
export function pickWeighted<T>(random: Random, items: readonly T[], weights: readonly number[]): T {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return items[index < 0 ? items.length - 1 : index]!;
}

/** The template with each `{slot}` filled by `fill`, begun with a capital and ended with a full stop. */
export function sentenceOf(template: string, fill: (slot: string) => string): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, slot: string) => fill(slot));
  const text = filled.replace(/\ba (?=[aeiou](?!nique))/g, 'an ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
