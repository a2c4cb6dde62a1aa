import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { NumberField } from '../../widgets/NumberField';
import { LIMITS } from './limits';
import { changeEverySeed, sharedSeed } from './seeds';

/** One box for all four seeds, and each by itself behind a disclosure. */
export function SeedFields() {
  const settings = useSession((state) => state.settings);
  const shared = sharedSeed(settings);
  const { split, training, map } = settings;
  return (
    <fieldset>
      <legend>Seeds</legend>
      <NumberField
        label="Seed"
        value={shared ?? split.seed}
        {...LIMITS.seed}
        onChange={changeEverySeed}
        hint={
          shared === null
            ? 'The four seeds differ; a number here sets them all'
            : 'Split, weights, order and map'
        }
      />
      <details>
        <summary>Each seed by itself</summary>
        <div className="field-grid">
          <NumberField
            label="Split seed"
            value={split.seed}
            {...LIMITS.seed}
            onChange={(seed) => changeSettings({ split: { seed } })}
          />
          <NumberField
            label="Weights seed"
            value={training.weightsSeed}
            {...LIMITS.seed}
            onChange={(weightsSeed) => changeSettings({ training: { weightsSeed } })}
          />
          <NumberField
            label="Order seed"
            value={training.orderSeed}
            {...LIMITS.seed}
            onChange={(orderSeed) => changeSettings({ training: { orderSeed } })}
          />
          <NumberField
            label="Map seed"
            value={map.seed}
            {...LIMITS.seed}
            onChange={(seed) => changeSettings({ map: { seed } })}
          />
        </div>
      </details>
    </fieldset>
  );
}
