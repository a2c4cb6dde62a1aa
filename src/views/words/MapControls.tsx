import { changeSettings } from '../../session/dataset-actions';
import { makeMap, stopMap } from '../../session/map-actions';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { Explain } from '../../widgets/Explain';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { ColorField } from './ColorField';
import { ITERATIONS, iterationsGuide, PERPLEXITY, perplexityGuide, type Guide } from './map-guide';
import { mapSize } from './map-size';
import { MapDetails } from './MapDetails';
import { MapStatus } from './MapStatus';

/** Settings of the map, and the buttons that make and stop it. */
export function MapControls() {
  const options = useSession((state) => state.settings.map);
  const words = useSession(mapSize);
  const running = useSession((state) => state.map?.status === 'running');
  const perplexity = perplexityGuide(options.perplexity, words);
  const iterations = iterationsGuide(options.maxIter);
  const refused = words > 0 && (perplexity.kind === 'refused' || iterations.kind === 'refused');
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
      <div className="map-fields">
        <NumberField
          label="Perplexity"
          value={options.perplexity}
          min={1}
          max={10_000}
          hint="5–50, large maps to 100"
          explain={<Explain title="Perplexity">{PERPLEXITY}</Explain>}
          onChange={(value) => changeSettings({ map: { perplexity: value } })}
        />
        <NumberField
          label="Iterations"
          value={options.maxIter}
          min={250}
          max={100_000}
          step={1}
          hint="a budget: 1,000–5,000"
          explain={<Explain title="Iterations">{ITERATIONS}</Explain>}
          onChange={(maxIter) => changeSettings({ map: { maxIter } })}
        />
        <SelectField
          label="Map dimensions"
          value={String(options.components)}
          options={[
            { value: '3', label: '3D' },
            { value: '2', label: '2D' },
          ]}
          onChange={(value) => changeSettings({ map: { components: value === '2' ? 2 : 3 } })}
        />
        <SelectField
          label="Method"
          value="tsne"
          options={[{ value: 'tsne', label: 't-SNE' }]}
          onChange={() => undefined}
        />
        <ColorField />
      </div>
      {words > 0 ? <GuideLine guide={perplexity} /> : null}
      <GuideLine guide={iterations} />
      <MapDetails />
    </div>
  );
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
