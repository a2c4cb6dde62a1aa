import { useMemo } from 'react';
import { useSession } from '../../../session/store';
import type { SceneLine } from '../../../widgets/plot/point-scene';

/**
 * The arrows of word algebra that the map on show has over its points; those with a word that is not on it are left out.
 *
 * @param placeOf Coordinates of a word on the map; null for none. Keeps its identity while the points stay.
 */
export function useMapArrows(placeOf: (word: string) => readonly number[] | null): readonly SceneLine[] {
  const arrows = useSession((state) => state.algebra.mapArrows);
  return useMemo(
    () =>
      arrows.flatMap(([a, b]): SceneLine[] => {
        const [from, to] = [placeOf(a), placeOf(b)];
        return from && to ? [{ from, to, kind: 'arrow' }] : [];
      }),
    [arrows, placeOf],
  );
}
