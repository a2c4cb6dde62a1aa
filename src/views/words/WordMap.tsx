import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { useSession } from '../../session/store';
import { hoverWord, selectWord } from '../../session/word-actions';
import { Explain } from '../../widgets/Explain';
import type { WordView } from '../inspector/use-word-view';
import { HoverPreview } from './HoverPreview';
import { mapCaption, mapTitle } from './map-caption';
import { axisNames, CAUTIONS } from './map-methods';
import { pointColors } from './map-colors';
import { litPoints, pointIndex } from './map-light';
import { MapEmpty } from './MapEmpty';
import { MapNote } from './MapNote';
import { MapTable } from './MapTable';
import { useDrawnMap, type DrawnMap } from './use-drawn-map';
import { useFocus } from './use-focus';
import { countText } from '../../widgets/number-text';

const PointMap = lazy(async () => ({ default: (await import('../../widgets/plot/PointMap')).PointMap }));
const HEIGHT = 'clamp(20rem, 60vh, 46rem)';
/** Characters of a name written on the map. */
const LONGEST_NAME = 24;
const NO_NEIGHBORS: readonly never[] = [];

/** The map of the words with what it shows in words, or what to do when there is none. */
export function WordMap({ view }: { readonly view: WordView }) {
  const map = useSession((state) => state.map);
  const drawn = useDrawnMap(map);
  const named = drawn ?? map;
  return (
    <div className="word-map">
      {drawn ? (
        <div
          className="map-drawn"
          data-held={drawn !== map || undefined}
          aria-busy={(drawn !== map && map?.status === 'running') || undefined}
        >
          <MapNote drawn={drawn} run={view.run} />
          <Suspense fallback={<div className="map-space" style={{ blockSize: HEIGHT }} aria-busy="true" />}>
            <Picture map={drawn} view={view} />
          </Suspense>
        </div>
      ) : (
        <div className="map-space" style={{ blockSize: HEIGHT }} role="figure" aria-label="Word map">
          {map?.status === 'running' ? (
            <div className="map-empty" aria-busy="true">
              <p>Finding the neighbours of {countText(map.words.words.length)} words…</p>
            </div>
          ) : (
            <MapEmpty />
          )}
        </div>
      )}
      <HoverPreview run={view.run} />
      <p className="map-caption">
        {named ? mapCaption(named) : ''}{' '}
        <Explain title="How far to trust this picture">
          {CAUTIONS[named?.options.method ?? 'tsne']} Cosines in the tables come from all dimensions, not from
          this picture.
        </Explain>
      </p>
    </div>
  );
}

interface PictureProps {
  readonly map: DrawnMap;
  readonly view: WordView;
}

function Picture({ map, view: { word, neighbors } }: PictureProps) {
  const { words, options, positions, log } = map;
  const forming = map.status === 'running';
  const colorBy = useSession((state) => state.colorBy);
  const points = useMemo(() => pointIndex(words.words), [words]);
  const similar = neighbors.value?.similar ?? NO_NEIGHBORS;
  const lit = useMemo(() => litPoints(word, similar, points), [word, similar, points]);
  const colors = useMemo(() => pointColors(words, colorBy), [words, colorBy]);
  const texts = useMemo(() => hoverTexts(words.words, words.counts), [words]);
  const axes = useMemo(() => axisNames(options, log), [options, log]);
  const { focus, markChosen } = useFocus(word, points);
  const scene = useMemo(
    () => ({
      title: mapTitle(options.components),
      positions,
      components: options.components,
      forming,
      texts,
      colors,
      axes,
      lit,
      names: words.words,
      litNames: lit.map((point) => shortName(words.words[point] ?? '')),
    }),
    [options.components, positions, forming, texts, colors, axes, lit, words],
  );
  const drawn = useDeferredValue(scene); // the tables come first
  const wordAt = (point: number | null) => (point === null ? null : (drawn.names[point] ?? null));
  return (
    <PointMap
      label="Word map"
      scene={drawn}
      focus={focus}
      height={HEIGHT}
      onSelect={(point) => {
        const chosen = wordAt(point);
        if (chosen === null) return;
        markChosen(chosen);
        selectWord(chosen);
      }}
      onHover={(point) => hoverWord(wordAt(point))}
      table={() => <MapTable map={map} />}
    />
  );
}

/** A name that does not cover the map; the hover text has the whole word. */
function shortName(word: string): string {
  return word.length > LONGEST_NAME ? `${word.slice(0, LONGEST_NAME - 1)}…` : word;
}

function hoverTexts(words: readonly string[], counts: Uint32Array): readonly string[] {
  return words.map((word, i) => `${word} (${countText(counts[i] ?? 0)})`);
}
