import { useCallback, useMemo } from 'react';
import { clusterGroups, type WordCluster } from '../../session/map-clusters';
import { coordinatesOf, numberOf, placedWords, type DrawnMap } from '../../session/map-points';
import { useKeyedQuery } from '../../session/use-query';
import type { ShownWords } from '../../session/map-view';
import { trustNeighbors } from '../../session/map-trust';
import { useSession } from '../../session/store';
import { countText } from '../../widgets/number-text';
import type { PointColors } from '../../widgets/plot/point-colors';
import type { Scene, SceneLine } from '../../widgets/plot/point-scene';
import type { WordView } from '../inspector/use-word-view';
import { useMapArrows } from './algebra/use-map-arrows';
import { mapCaption, mapTitle } from './map-caption';
import { litPoints, pointIndex } from './map-light';
import { axisNames } from './map-methods';
import { useMapColors } from './use-map-colors';

/** Characters of a name written on the map. */
const LONGEST_NAME = 24;
const NO_NEIGHBORS: readonly never[] = [];
const NO_LINES: readonly SceneLine[] = [];

export interface MapScene {
  readonly scene: Scene;
  /** Point of each word. */
  readonly points: ReadonlyMap<string, number>;
  readonly note: string | null;
}

/** All that the picture of a map shows. What hovering changes is kept apart from what 10,000 words need. */
export function useMapScene(map: DrawnMap, { word, neighbors }: WordView): MapScene {
  const { words, options, positions, log } = map;
  const forming = map.status === 'running';
  const points = useMemo(() => pointIndex(words.words), [words]);
  const similar = neighbors.value?.similar ?? NO_NEIGHBORS;
  const { colors, note } = useMapColors(map, word);
  const { clusters, shown, chosen } = useShown();
  const groups = useMemo(() => groupColors(words.words, clusters), [words, clusters]);
  const visible = useMemo(() => visiblePoints(shown, clusters, points), [shown, clusters, points]);
  const lit = useMemo(
    () => litPoints(word, similar, points).filter((point) => visible === null || visible[point] === 1),
    [word, similar, points, visible],
  );
  const chosenPoints = useMemo(() => onMap(chosen, points), [chosen, points]);
  const texts = useMemo(() => hoverTexts(words.words, words.counts), [words]);
  const names = useMemo(() => words.words.map(shortName), [words]);
  const axes = useMemo(() => axisNames(options, log), [options, log]);
  const lines = useTrueLines(map, points, word, visible);
  const caption = useMemo(() => mapCaption(map), [map]);
  const base = useMemo(
    () => ({
      ...titleOf(options.components, clusters),
      caption,
      positions,
      components: options.components,
      forming,
      texts,
      names,
      colors: groups ?? colors,
      axes,
      lit,
      litNames: lit.map((point) => names[point] ?? ''),
      visible,
      chosen: chosenPoints,
    }),
    [
      options.components,
      clusters,
      caption,
      positions,
      forming,
      texts,
      names,
      groups,
      colors,
      axes,
      lit,
      visible,
      chosenPoints,
    ],
  );
  const placeOf = useCallback(
    (name: string) => {
      const point = points.get(name);
      return point === undefined ? null : coordinatesOf(map, point);
    },
    [map, points],
  );
  const arrows = useMapArrows(placeOf);
  const scene = useMemo(() => ({ ...base, lines: [...lines, ...arrows] }), [base, lines, arrows]);
  return { scene, points, note: groups ? null : note };
}

/** What is drawn, with the clusters that it names. */
function useShown() {
  const { shown, chosen } = useSession((state) => state.mapView.present);
  const kept = useSession((state) => state.mapClusters);
  const clusters = useMemo(
    () => (shown.kind === 'clusters' ? kept.filter(({ key }) => shown.keys.includes(key)) : []),
    [shown, kept],
  );
  return { shown, chosen, clusters };
}

function titleOf(components: 2 | 3, clusters: readonly WordCluster[]) {
  const [only] = clusters;
  if (!only) return { title: mapTitle(components) };
  if (clusters.length === 1) return { title: `The "${only.word}" cluster`, emphasis: only.word };
  return { title: `The clusters of ${clusters.map(({ word }) => `"${word}"`).join(', ')}` };
}

/** Colours of a picture of clusters, whose other words are not drawn; null when none is shown. */
function groupColors(words: readonly string[], clusters: readonly WordCluster[]): PointColors | null {
  if (clusters.length === 0) return null;
  const { names, groupOf } = clusterGroups(clusters);
  return { kind: 'classes', values: Int32Array.from(words, (word) => groupOf.get(word) ?? 0), names };
}

/** 1 for each point that is drawn; null where all are. */
export function visiblePoints(
  shown: ShownWords,
  clusters: readonly WordCluster[],
  points: ReadonlyMap<string, number>,
): Uint8Array | null {
  if (shown.kind === 'all' || (shown.kind === 'clusters' && clusters.length === 0)) return null;
  const words =
    shown.kind === 'isolated'
      ? shown.words
      : clusters.flatMap(({ word, members }) => [word, ...members.map((member) => member.word)]);
  const visible = new Uint8Array(points.size);
  for (const point of onMap(words, points)) visible[point] = 1;
  return visible;
}

function onMap(words: readonly string[], points: ReadonlyMap<string, number>): readonly number[] {
  return words.map((word) => points.get(word)).filter((point) => point !== undefined);
}

/**
 * Lines from the word pointed at, or else the one selected, to those of its true neighbours that are drawn; dashed
 * where the map tore them apart.
 */
function useTrueLines(
  map: DrawnMap,
  points: ReadonlyMap<string, number>,
  word: string | null,
  visible: Uint8Array | null,
): readonly SceneLine[] {
  const wanted = useSession((state) => state.trueLines);
  const hovered = useSession((state) => state.hovered);
  const point = points.get(hovered ?? word ?? '');
  const neighbors = trustNeighbors(points.size);
  const asked = wanted && map.status !== 'running' && point !== undefined && neighbors >= 1;
  const key = asked ? JSON.stringify([map.vectors.id, numberOf(map.positions), point]) : null;
  const { value, pending } = useKeyedQuery('trueNeighbors', key, () => ({
    ...placedWords(map),
    point: point ?? 0,
    neighbors,
  }));
  return useMemo(() => {
    const isDrawn = (other: number) => visible === null || visible[other] === 1;
    if (!value || pending || point === undefined || !isDrawn(point)) return NO_LINES;
    const from = coordinatesOf(map, point);
    return Array.from(value.points)
      .map((to, i): SceneLine & { readonly point: number } => ({
        point: to,
        from,
        to: coordinatesOf(map, to),
        kind: value.kept[i] ? 'line' : 'dashed',
      }))
      .filter((line) => isDrawn(line.point));
  }, [value, pending, point, map, visible]);
}

/** A name that does not cover the map; the hover text has the whole word. */
function shortName(word: string): string {
  return word.length > LONGEST_NAME ? `${word.slice(0, LONGEST_NAME - 1)}…` : word;
}

function hoverTexts(words: readonly string[], counts: Uint32Array): readonly string[] {
  return words.map((word, i) => `${word} (${countText(counts[i] ?? 0)})`);
}
