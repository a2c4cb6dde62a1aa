import { changeSettings } from '../../session/dataset-actions';
import { makeMap, stopMap } from '../../session/map-actions';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { ColorField } from './ColorField';
import { iterationsGuide, perplexityGuide, type Guide } from './map-guide';
import { mapSize } from './map-size';
import { MapDetails } from './MapDetails';

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
      <div className="map-row">
        <Button kind="primary" disabled={words === 0 || refused} onClick={() => void makeMap()}>
          Make map
        </Button>
        <Button disabled={!running} onClick={stopMap}>
          Stop map
        </Button>
        <NumberField
          label="Perplexity"
          value={options.perplexity}
          min={1}
          max={10_000}
          step={1}
          onChange={(value) => changeSettings({ map: { perplexity: value } })}
        />
        <NumberField
          label="Iterations"
          value={options.maxIter}
          min={250}
          max={100_000}
          step={250}
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
      <MapDetails />
      <GuideLine name="Perplexity" guide={perplexity} shown={words > 0} />
      <GuideLine name="Iterations" guide={iterations} shown />
    </div>
  );
}

function GuideLine({
  name,
  guide,
  shown,
}: {
  readonly name: string;
  readonly guide: Guide;
  readonly shown: boolean;
}) {
  if (!shown) return null;
  return (
    <p className="map-guide" data-kind={guide.kind} role={guide.kind === 'fine' ? undefined : 'alert'}>
      <b>{name}</b> {guide.sentence}
    </p>
  );
}
