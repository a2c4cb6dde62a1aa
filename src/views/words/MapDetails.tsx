import { useState } from 'react';
import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { CheckboxField } from '../../widgets/CheckboxField';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { MapEngineFields } from './MapEngineFields';
import { METHOD_NAMES } from './map-methods';

/** Settings of the map that most visitors leave alone. */
export function MapDetails() {
  const { method } = useSession((state) => state.settings.map);
  const [open, setOpen] = useState(false);
  return (
    <details className="map-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>More settings</summary>
      <div className="map-fields">
        {method === 'tsne' ? (
          <TsneDetails />
        ) : (
          <p className="hint">{METHOD_NAMES[method]} has no more settings here.</p>
        )}
      </div>
      {method === 'tsne' ? (
        <div className="map-fields">
          <MapEngineFields shown={open} />
        </div>
      ) : null}
    </details>
  );
}

function TsneDetails() {
  const options = useSession((state) => state.settings.map);
  return (
    <>
      <SelectField
        label="Start"
        value={options.init}
        options={[
          { value: 'pca', label: 'PCA' },
          { value: 'random', label: 'Random' },
        ]}
        onChange={(init) => changeSettings({ map: { init } })}
      />
      <NumberField
        label="Early exaggeration"
        value={options.earlyExaggeration}
        min={1}
        max={100}
        step={1}
        onChange={(earlyExaggeration) => changeSettings({ map: { earlyExaggeration } })}
      />
      <CheckboxField
        label="Automatic learning rate"
        checked={options.learningRate === 'auto'}
        onChange={(checked) => changeSettings({ map: { learningRate: checked ? 'auto' : 200 } })}
      />
      {options.learningRate === 'auto' ? null : (
        <NumberField
          label="Map learning rate"
          value={options.learningRate}
          min={1}
          max={100_000}
          step={50}
          onChange={(learningRate) => changeSettings({ map: { learningRate } })}
        />
      )}
    </>
  );
}
