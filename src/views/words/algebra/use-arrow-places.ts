import { useMemo } from 'react';
import type { KeyedVectors } from '../../../data/keyed-vectors';
import type { MapMethod } from '../../../data/projection';
import type { Ref } from '../../../engine/protocol';
import type { MapState } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { percentText } from '../../../widgets/number-text';

/** Where words are in the picture, and what is to be said of it. */
export interface ArrowPlaces {
  readonly components: 2 | 3;
  /** Place of each word that has one. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Of the points asked for; null where the picture has no place for them. */
  readonly points: readonly (readonly number[])[] | null;
  readonly axes: readonly string[];
  /** How the map was made; null for the plane of the words themselves. */
  readonly method: MapMethod | null;
}

interface Asked {
  readonly vectors: Ref<KeyedVectors>;
  readonly words: readonly string[];
  readonly points: readonly string[];
  readonly unitLength: boolean;
}

/** Places on the plane of most variance among the words and points asked for. */
export function usePlanePlaces(asked: Asked | null): ArrowPlaces | null {
  const { value } = useQuery('arrowPlane', asked);
  return useMemo(() => {
    if (!value) return null;
    const { words, positions } = value;
    const at = (i: number) => [...positions.subarray(2 * i, 2 * i + 2)];
    return {
      components: 2,
      places: new Map(words.map((word, i) => [word, at(i)])),
      points: Array.from({ length: positions.length / 2 - words.length }, (_, i) => at(words.length + i)),
      axes: value.explained.map((share, i) => `PC ${i + 1} (${percentText(share)})`),
      method: null,
    };
  }, [value]);
}

/** Places on the map on show; null while there is none of these vectors. */
export function useMapPlaces(vectors: Ref<KeyedVectors>, words: readonly string[]): ArrowPlaces | null {
  const map = useSession((state) => state.map);
  return useMemo(
    () => (map && map.vectors.id === vectors.id ? placesOn(map, words) : null),
    [map, vectors, words],
  );
}

/** Where words are on a map that has positions. */
export function placesOn(
  { words: all, positions, options }: MapState,
  words: readonly string[],
): ArrowPlaces | null {
  if (!positions) return null;
  const { components, method } = options;
  const wanted = new Set(words);
  const places = new Map<string, readonly number[]>();
  all.words.forEach((word, i) => {
    if (wanted.has(word)) places.set(word, [...positions.subarray(i * components, (i + 1) * components)]);
  });
  return { components, places, points: null, axes: ['', '', ''], method };
}
