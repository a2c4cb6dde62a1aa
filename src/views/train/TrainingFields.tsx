import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { NumberField } from '../../widgets/NumberField';
import { EngineField } from './EngineField';
import { countText } from '../../widgets/number-text';
import { LIMITS } from './limits';
import { usePlan } from './use-plan';

/** How long and how fast to train, and on what. */
export function TrainingFields() {
  const training = useSession((state) => state.settings.training);
  const plan = usePlan();
  return (
    <fieldset>
      <legend>Training</legend>
      <div className="field-grid">
        <NumberField
          label="Epochs"
          value={training.epochs}
          {...LIMITS.epochs}
          onChange={(epochs) => changeSettings({ training: { epochs } })}
          hint="at most"
        />
        <NumberField
          label="Batch size"
          value={training.batchSize}
          {...LIMITS.batchSize}
          onChange={(batchSize) => changeSettings({ training: { batchSize } })}
          hint={plan ? `${countText(plan.stepsPerEpoch)} steps an epoch` : 'texts a step'}
        />
        <NumberField
          label="Learning rate"
          value={training.learningRate}
          {...LIMITS.learningRate}
          onChange={(learningRate) => changeSettings({ training: { learningRate } })}
          hint="Adam"
        />
        <NumberField
          label="Patience"
          value={training.patience}
          {...LIMITS.patience}
          onChange={(patience) => changeSettings({ training: { patience } })}
          hint="epochs without a lower validation loss"
        />
        <EngineField />
      </div>
    </fieldset>
  );
}
