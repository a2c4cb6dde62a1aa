import type { MapMethod, MapOptions } from '../../data/projection';
import { changeSettings } from '../../session/dataset-actions';
import { hasMetric, metricOf } from '../../session/map-points';
import { shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { Explain } from '../../widgets/Explain';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { ITERATIONS, MIN_DIST, PERPLEXITY, UMAP_NEIGHBORS } from './map-guide';
import { dimensionName, METHOD_NAMES, METHODS } from './map-methods';

const METHOD_ORDER: readonly MapMethod[] = ['tsne', 'umap', 'pca', 'raw'];

/** How a map is made: method, dimensions, metric, and the fields of the method, each in a place of its own. */
export function MethodFields() {
  const options = useSession((state) => state.settings.map);
  const { method, components } = options;
  return (
    <div className="map-fields" data-method={method}>
      <SelectField
        label="Method"
        value={method}
        options={METHOD_ORDER.map((value) => ({ value, label: METHOD_NAMES[value] }))}
        explain={<Explain title={METHOD_NAMES[method]}>{METHODS[method]}</Explain>}
        onChange={(value) => changeSettings({ map: { method: value } })}
      />
      <SelectField
        label="Map dimensions"
        value={String(components)}
        options={[
          { value: '3', label: '3D' },
          { value: '2', label: '2D' },
        ]}
        onChange={(value) => changeSettings({ map: { components: value === '2' ? 2 : 3 } })}
      />
      <Own options={options} />
    </div>
  );
}

/** The fields that belong to one method only. */
function Own({ options }: { readonly options: MapOptions }) {
  if (options.method === 'tsne') return <TsneFields options={options} />;
  if (options.method === 'umap') return <UmapFields options={options} />;
  if (options.method === 'raw') return <RawFields options={options} />;
  return <p className="hint map-fields-note">PCA is exact: it has no settings and no seed.</p>;
}

function TsneFields({ options }: { readonly options: MapOptions }) {
  return (
    <>
      <NumberField
        label="Perplexity"
        value={options.perplexity}
        min={1}
        max={10_000}
        explain={<Explain title="Perplexity">{PERPLEXITY}</Explain>}
        onChange={(perplexity) => changeSettings({ map: { perplexity } })}
      />
      <NumberField
        label="Iterations"
        value={options.maxIter}
        min={250}
        max={100_000}
        step={1}
        explain={<Explain title="Iterations">{ITERATIONS}</Explain>}
        onChange={(maxIter) => changeSettings({ map: { maxIter } })}
      />
      <SeedField seed={options.seed} />
    </>
  );
}

function UmapFields({ options }: { readonly options: MapOptions }) {
  return (
    <>
      <NumberField
        label="UMAP neighbours"
        value={options.neighbors}
        min={2}
        max={200}
        step={1}
        explain={<Explain title="UMAP neighbours">{UMAP_NEIGHBORS}</Explain>}
        onChange={(neighbors) => changeSettings({ map: { neighbors } })}
      />
      <NumberField
        label="Minimum distance"
        value={options.minDist}
        min={0}
        max={1}
        step={0.05}
        explain={<Explain title="Minimum distance">{MIN_DIST}</Explain>}
        onChange={(minDist) => changeSettings({ map: { minDist } })}
      />
      <SeedField seed={options.seed} />
    </>
  );
}

function SeedField({ seed }: { readonly seed: number }) {
  return (
    <NumberField
      label="Map seed"
      value={seed}
      min={0}
      max={Number.MAX_SAFE_INTEGER}
      step={1}
      onChange={(value) => changeSettings({ map: { seed: value } })}
    />
  );
}

const AXES = ['Axis 1', 'Axis 2', 'Axis 3'] as const;

function RawFields({ options: { dimensions, components } }: { readonly options: MapOptions }) {
  const columns = useSession((state) => shownRun(state)?.source.dimension ?? 0);
  const [x, y, z] = dimensions;
  return (
    <>
      {dimensions.slice(0, components).map((column, axis) => (
        <SelectField
          key={AXES[axis]}
          label={AXES[axis] ?? ''}
          value={String(column)}
          options={columnOptions(Math.max(columns, column + 1))}
          onChange={(value) => {
            const at = (k: number, before: number) => (k === axis ? Number(value) : before);
            changeSettings({ map: { dimensions: [at(0, x), at(1, y), at(2, z)] } });
          }}
        />
      ))}
    </>
  );
}

function columnOptions(columns: number) {
  return Array.from({ length: columns }, (_, k) => ({ value: String(k), label: dimensionName(k) }));
}

/** What near means between vectors, for the methods that compare them. */
export function MetricField() {
  const options = useSession((state) => state.settings.map);
  return (
    <SelectField
      label="Metric"
      value={metricOf(options)}
      disabled={!hasMetric(options.method)}
      options={[
        { value: 'euclidean', label: 'Euclidean' },
        { value: 'cosine', label: 'Cosine' },
      ]}
      onChange={(metric) => changeSettings({ map: { metric } })}
    />
  );
}
