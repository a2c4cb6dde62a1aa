import { memo } from 'react';
import { isOwnChoice, makeMap, stopMap } from '../../session/map-actions';
import { shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { ColorFields } from './ColorFields';
import { iterationsGuide, loweredGuide, perplexityGuide, type Guide } from './map-guide';
import { METHOD_LINES, methodGuide } from './map-methods';
import { mapSize } from './map-size';
import { MapDetails } from './MapDetails';
import { MapStatus } from './MapStatus';
import { MapListField, MapWordsFields, useWordsLine } from './MapWordsFields';
import { MethodFields, MetricField } from './MethodFields';

/** Settings of the map, and the buttons that make and stop it. */
export const MapControls = memo(function MapControls() {
  const words = useSession(mapSize);
  const running = useSession((state) => state.map?.status === 'running');
  const method = useSession((state) => state.settings.map.method);
  const wordsLine = useWordsLine();
  const guides = useGuides(words);
  const refused = guides.some(({ kind }) => kind === 'refused');
  return (
    <div className="map-controls">
      <div className="map-buttons">
        <Button kind="primary" disabled={words === 0 || refused} onClick={() => void makeMap()}>
          Make map
        </Button>
        <Button disabled={!running} onClick={stopMap}>
          Stop map
        </Button>
        <MapStatus />
      </div>
      <MethodFields />
      <div className="map-fields">
        <MetricField />
        <MapWordsFields />
        <ColorFields />
      </div>
      <p className="hint map-line">
        {METHOD_LINES[method]} {wordsLine}
      </p>
      <MapListField />
      {guides.map((guide) => (
        <GuideLine key={guide.sentence} guide={guide} />
      ))}
      <MapDetails />
    </div>
  );
});

/** What is to be said of the settings of the method chosen. */
function useGuides(words: number): readonly Guide[] {
  const options = useSession((state) => state.settings.map);
  const dimension = useSession((state) => shownRun(state)?.source.dimension ?? 0);
  const chosen = isOwnChoice(options);
  if (options.method !== 'tsne') {
    const lowered =
      chosen && options.method === 'umap' && loweredGuide('UMAP neighbours', options.neighbors, words);
    const own = lowered || methodGuide(options, words, dimension);
    return own ? [own] : [];
  }
  const iterations = iterationsGuide(options.maxIter);
  if (words === 0) return [iterations];
  const lowered = chosen ? loweredGuide('Perplexity', options.perplexity, words) : null;
  return [lowered ?? perplexityGuide(options.perplexity, words), iterations];
}

/** Doubts and refusals; what is fine needs no line. */
function GuideLine({ guide }: { readonly guide: Guide }) {
  if (guide.kind === 'fine') return null;
  return (
    <p className="map-guide" data-kind={guide.kind} role="alert">
      {guide.sentence}
    </p>
  );
}
