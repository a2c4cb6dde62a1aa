import { changeSettings } from '../../session/dataset-actions';
import { presetOf } from '../../session/recipe';
import { useSession } from '../../session/store';
import { PRESETS } from '../../data/presets';
import { SAMPLES } from '../../data/samples';
import { Button } from '../../widgets/Button';
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
      <SamplePreset chosen={preset?.id ?? null} />
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

/** For a sample, the settings under which it shows what it was made for. */
function SamplePreset({ chosen }: { readonly chosen: string | null }) {
  const id = useSession(({ corpus }) => (corpus?.source.kind === 'sample' ? corpus.source.sample : null));
  const sample = SAMPLES.find((known) => known.id === id);
  const preset = PRESETS.find((known) => known.id === sample?.preset);
  if (!sample || !preset) return null;
  const used = preset.id === chosen;
  return (
    <p className="hint">
      The sample {sample.label} is made for “{preset.label}”{used ? ', which is set. ' : '. '}
      <Button kind="quiet" small disabled={used} onClick={() => choosePreset(preset.id)}>
        Use its preset
      </Button>
    </p>
  );
}
