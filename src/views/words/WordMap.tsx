import { lazy, Suspense } from 'react';
import type { DrawnMap } from '../../session/map-points';
import { chooseWords } from '../../session/map-view-actions';
import { useSession } from '../../session/store';
import { hoverWord, selectWord } from '../../session/word-actions';
import { Explain } from '../../widgets/Explain';
import { countText } from '../../widgets/number-text';
import type { WordView } from '../inspector/use-word-view';
import { HoverPreview } from './HoverPreview';
import { mapCaption } from './map-caption';
import { CAUTIONS } from './map-methods';
import { MapEmpty } from './MapEmpty';
import { MapNote } from './MapNote';
import { MapTable } from './MapTable';
import { MapTools, TrustTools } from './MapTools';
import { MissingWords } from './MissingWords';
import { useDrawnMap } from './use-drawn-map';
import { useFocus } from './use-focus';
import { useMapScene } from './use-map-scene';
import { spokenText, usePreview, type Preview } from './use-preview';

const PointMap = lazy(async () => ({ default: (await import('../../widgets/plot/PointMap')).PointMap }));
const HEIGHT = 'clamp(20rem, 56vh, 46rem)';

/** The map of the words with what it shows in words, or what to do when there is none. */
export function WordMap({ view }: { readonly view: WordView }) {
  const map = useSession((state) => state.map);
  const drawn = useDrawnMap(map);
  const named = drawn ?? map;
  const preview = usePreview(view.run);
  return (
    <div className="word-map">
      <MapTools word={view.word} />
      {drawn ? (
        <div
          className="map-drawn"
          data-held={drawn !== map || undefined}
          aria-busy={(drawn !== map && map?.status === 'running') || undefined}
        >
          <MapNote drawn={drawn} run={view.run} />
          <Suspense fallback={<div className="map-space" style={{ blockSize: HEIGHT }} aria-busy="true" />}>
            <Picture map={drawn} view={view} preview={preview} />
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
      <HoverPreview preview={preview} drawn={drawn} />
      <TrustTools drawn={drawn} />
      {named ? <MissingWords missing={named.words.missing} /> : null}
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
  readonly preview: Preview;
}

function Picture({ map, view, preview }: PictureProps) {
  const { scene, points, note } = useMapScene(map, view);
  const { focus, markChosen } = useFocus(view.word, points);
  const { words } = map.words;
  const wordAt = (point: number | null) => (point === null ? null : (words[point] ?? null));
  return (
    <>
      <PointMap
        label="Word map"
        scene={scene}
        focus={focus}
        height={HEIGHT}
        onSelect={(point) => {
          const chosen = wordAt(point);
          if (chosen === null) return;
          markChosen(chosen);
          selectWord(chosen);
        }}
        onHover={(point) => hoverWord(wordAt(point))}
        onChoose={(chosen, how) =>
          chooseWords(
            chosen.map((point) => words[point] ?? ''),
            how,
          )
        }
        live={(point) => spokenText(wordAt(point) ?? '', preview)}
        table={() => <MapTable map={map} visible={scene.visible ?? null} />}
      />
      <p className="hint map-color-note">{note}</p>
    </>
  );
}
