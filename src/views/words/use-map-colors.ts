import { useMemo } from 'react';
import { metricOf, numberOf, type DrawnMap } from '../../session/map-points';
import { useSession } from '../../session/store';
import { useKeyedQuery, useQuery } from '../../session/use-query';
import type { PointColors } from '../../widgets/plot/point-colors';
import {
  clusterColors,
  COLOR_NOTES,
  colorsAroundZero,
  colorsOfWords,
  cosineColors,
  possibleColor,
  pushColors,
  trustColors,
} from './map-colors';
import { dimensionName } from './map-methods';

export interface MapColors {
  readonly colors: PointColors;
  /** Why the colours asked for are not shown, or what must be known to read them; null for nothing. */
  readonly note: string | null;
}

const NO_COLORS: PointColors = { kind: 'none' };
const NOT_MEASURED = 'Trust is shown once the map has ended and was measured.';

/** What the colours of a map say, asked of the worker where the words alone do not tell. */
export function useMapColors(map: DrawnMap, word: string | null): MapColors {
  const { words, vectors } = map;
  const run = useSession((state) => state.runs.find(({ number }) => number === map.run) ?? null);
  const asked = useSession((state) => state.colorBy);
  const column = useSession((state) => state.colorColumn);
  const expression = useSession((state) => state.colorAxis);
  const trust = useSession((state) => state.mapTrust);
  const model = run?.kind === 'classifier' ? run.run : null;
  const by = possibleColor(asked, { classes: words.classes.length, classifier: model !== null, word });

  const push = useQuery('wordPush', by === 'push' && model ? { run: model } : null);
  const dimension = useQuery('dimensionValues', by === 'dimension' ? { vectors, column } : null);
  const cosines = useQuery('cosinesTo', by === 'similarity' && word !== null ? { vectors, word } : null);
  const axis = useQuery('axisValues', by === 'axis' ? { vectors, expression } : null);
  const clusters = useClusters(map, by === 'cluster');

  const plain = useMemo(() => colorsOfWords(words, by), [words, by]);
  const measured = trust?.positions === map.positions ? trust : null;
  const values = useMemo(() => {
    if (by === 'push' && push.value) return pushColors(pick(push.value.values, words.indices), words.classes);
    if (by === 'dimension' && dimension.value)
      return colorsAroundZero(pick(dimension.value.values, words.indices), dimensionName(column));
    if (by === 'similarity' && cosines.value && word !== null)
      return cosineColors(pick(cosines.value.values, words.indices), word);
    if (by === 'axis' && axis.value)
      return colorsAroundZero(pick(axis.value.values, words.indices), expression);
    if (by === 'cluster' && clusters.value) return clusterColors(clusters.value.labels);
    if (by === 'trust' && measured?.value) return trustColors(measured.value.kept, measured.value.neighbors);
    return null;
  }, [
    by,
    words,
    push.value,
    dimension.value,
    cosines.value,
    axis.value,
    clusters.value,
    measured,
    column,
    word,
    expression,
  ]);

  const error = push.error ?? dimension.error ?? cosines.error ?? axis.error ?? clusters.error;
  const colors = plain ?? values ?? NO_COLORS;
  const note = by === 'trust' && !measured?.value ? NOT_MEASURED : (COLOR_NOTES[by] ?? null);
  return useMemo(() => ({ colors, note: error ?? note }), [colors, error, note]);
}

function useClusters(map: DrawnMap, asked: boolean) {
  const clusters = useSession((state) => state.colorClusters);
  const { vectors, words, options } = map;
  const metric = metricOf(options);
  const key = JSON.stringify([vectors.id, numberOf(words), clusters, metric, options.seed]);
  const { value, pending, error } = useKeyedQuery('kMeans', asked ? key : null, () => ({
    vectors,
    indices: words.indices,
    clusters: Math.min(clusters, words.words.length),
    metric,
    seed: options.seed,
  }));
  return { value: pending ? undefined : value, error };
}

function pick(values: Float32Array, indices: Int32Array): Float32Array {
  return Float32Array.from(indices, (index) => values[index] ?? NaN);
}
