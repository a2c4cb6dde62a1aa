import { useState } from 'react';
import { changeSettings } from '../../session/dataset-actions';
import { update, useSession } from '../../session/store';
import { CheckboxField } from '../../widgets/CheckboxField';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { mappableWords } from './map-size';
import { MapEngineFields } from './MapEngineFields';

/** A limit that no vocabulary reaches. */
const ALL_WORDS = 1_000_000;
const MOST_FREQUENT = 2000;

/** Settings of the map that most visitors leave alone. */
export function MapDetails() {
  const options = useSession((state) => state.settings.map);
  const limit = useSession((state) => state.mapLimit);
  const available = useSession(mappableWords);
  const [open, setOpen] = useState(false);
  const all = limit >= Math.max(available, 1);
  return (
    <details className="map-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>More settings</summary>
      <div className="map-fields">
        <SelectField
          label="Words"
          value={all ? 'all' : 'top'}
          options={[
            { value: 'all', label: 'All words' },
            { value: 'top', label: 'Most frequent' },
          ]}
          onChange={(value) => update({ mapLimit: value === 'all' ? ALL_WORDS : MOST_FREQUENT })}
        />
        {all ? null : (
          <NumberField
            label="How many words"
            value={limit}
            min={2}
            max={ALL_WORDS}
            step={500}
            onChange={(mapLimit) => update({ mapLimit })}
          />
        )}
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
          label="Map seed"
          value={options.seed}
          min={0}
          max={Number.MAX_SAFE_INTEGER}
          step={1}
          onChange={(seed) => changeSettings({ map: { seed } })}
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
      </div>
      <div className="map-fields map-engine">
        <MapEngineFields shown={open} />
      </div>
    </details>
  );
}
