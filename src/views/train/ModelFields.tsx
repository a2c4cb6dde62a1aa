import type { ModelOptions } from '../../data/recipe';
import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { CheckboxField } from '../../widgets/CheckboxField';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { LIMITS } from './limits';

const HEADS: readonly { readonly value: ModelOptions['head']; readonly label: string }[] = [
  { value: 'logit', label: 'One logit' },
  { value: 'softmax', label: 'Two outputs, softmax' },
];

/** The network: sizes, padding, head. */
export function ModelFields() {
  const model = useSession((state) => state.settings.model);
  const classes = useSession((state) => state.corpus?.summary.classes.length ?? 2);
  return (
    <fieldset>
      <legend>Model</legend>
      <div className="field-grid">
        <NumberField
          label="Embedding dimension"
          value={model.embeddingDimension}
          {...LIMITS.embeddingDimension}
          onChange={(embeddingDimension) => changeSettings({ model: { embeddingDimension } })}
          hint="numbers a word"
        />
        <NumberField
          label="Hidden units"
          value={model.hiddenUnits}
          {...LIMITS.hiddenUnits}
          onChange={(hiddenUnits) => changeSettings({ model: { hiddenUnits } })}
          hint={model.hiddenUnits === 0 ? 'no hidden layer' : 'ReLU; 0 leaves the layer out'}
        />
        {classes <= 2 ? (
          <SelectField
            label="Output head"
            value={model.head}
            options={HEADS}
            onChange={(head) => changeSettings({ model: { head } })}
            hint="for two classes"
          />
        ) : (
          <p className="hint">{`Output head: softmax over ${classes} classes`}</p>
        )}
        <CheckboxField
          label="Leave padding out of the mean"
          checked={model.maskPadding}
          onChange={(maskPadding) => changeSettings({ model: { maskPadding } })}
          hint={
            model.maskPadding
              ? 'The mean is over real words only.'
              : 'As in the source: short texts shrink toward the padding vector.'
          }
        />
        <CheckboxField
          label="Freeze the embedding"
          checked={model.freezeEmbedding}
          onChange={(freezeEmbedding) => changeSettings({ model: { freezeEmbedding } })}
          hint={
            model.freezeEmbedding
              ? 'Word vectors keep their random start; only the dense layers learn.'
              : 'Word vectors learn with the dense layers.'
          }
        />
      </div>
    </fieldset>
  );
}
