import { changeSettings } from '../../session/dataset-actions';
import { presetOf } from '../../session/recipe';
import { useSession } from '../../session/store';
import { PRESETS } from '../../data/presets';
import { SelectField } from '../../widgets/SelectField';
import { choosePreset } from './choose-preset';
import { GloveFields } from './GloveFields';
import { ModelFields } from './ModelFields';
import { RecipeButtons } from './RecipeButtons';
import { SeedFields } from './SeedFields';
import { TextFields } from './TextFields';
import { TrainingFields } from './TrainingFields';

const CUSTOM = 'custom';

const MODELS = [
  { value: 'classifier', label: 'Classifier' },
  { value: 'glove', label: 'GloVe' },
] as const;

const MODEL_HINTS = {
  classifier: 'Learns from labels: near words push a text to the same class.',
  glove: 'Learns from the texts alone: near words keep the same company. It needs no labels.',
} as const;

/** Preset and every setting, each with its consequence beside it. */
export function SettingsPanel() {
  const model = useSession((state) => state.settings.learner.model);
  const preset = useSession((state) => presetOf(state.settings));
  const options = PRESETS.map(({ id, label }) => ({ value: id, label }));
  return (
    <form className="panel train-form" aria-label="Settings" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label="Model"
        value={model}
        options={MODELS}
        onChange={(chosen) => changeSettings({ learner: { model: chosen } })}
        hint={MODEL_HINTS[model]}
      />
      <SelectField
        label="Preset"
        value={preset?.id ?? CUSTOM}
        options={preset ? options : [...options, { value: CUSTOM, label: 'Custom' }]}
        onChange={choosePreset}
        hint={preset?.note ?? 'Your own settings. Choosing a preset sets every field but the engine.'}
      />
      <TextFields />
      {model === 'glove' ? (
        <GloveFields />
      ) : (
        <>
          <ModelFields />
          <TrainingFields />
        </>
      )}
      <SeedFields />
      <RecipeButtons />
    </form>
  );
}
