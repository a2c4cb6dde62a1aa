import { changeSettings } from '../../session/dataset-actions';
import type { Settings } from '../../session/session';

/** The seed that split, weights, order and map share; null when they differ. */
export function sharedSeed({ split, training, map }: Settings): number | null {
  const { weightsSeed, orderSeed } = training;
  return [weightsSeed, orderSeed, map.seed].every((seed) => seed === split.seed) ? split.seed : null;
}

/** Sets all four seeds at once. */
export function changeEverySeed(seed: number): void {
  changeSettings({ split: { seed }, training: { weightsSeed: seed, orderSeed: seed }, map: { seed } });
}

/** The seeds as one phrase: `seed 1`, or each by name when they differ. */
export function seedsText({ split, training, map }: Pick<Settings, 'split' | 'training' | 'map'>): string {
  const { weightsSeed, orderSeed } = training;
  if ([weightsSeed, orderSeed, map.seed].every((seed) => seed === split.seed)) return `seed ${split.seed}`;
  return `seeds: split ${split.seed}, weights ${weightsSeed}, order ${orderSeed}, map ${map.seed}`;
}
