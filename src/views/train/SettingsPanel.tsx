import { presetOf } from '../../session/recipe';
import { useSession } from '../../session/store';
import { PRESETS } from '../../data/presets';
import { SelectField } from '../../widgets/SelectField';
import { choosePreset } from './choose-preset';
import { ModelFields } from './ModelFields';
import { RecipeButtons } from './RecipeButtons';
import { SeedFields } from './SeedFields';
import { TextFields } from './TextFields';
import { TrainingFields } from './TrainingFields';

const CUSTOM = 'custom';

/** Preset and every setting, each with its consequence beside it. */
export function SettingsPanel() {
  const preset = useSession((state) => presetOf(state.settings));
  const options = PRESETS.map(({ id, label }) => ({ value: id, label }));
  return (
    <form className="panel train-form" aria-label="Settings" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label="Preset"
        value={preset?.id ?? CUSTOM}
        options={preset ? options : [...options, { value: CUSTOM, label: 'Custom' }]}
        onChange={choosePreset}
        hint={preset?.note ?? 'Your own settings. Choosing a preset sets every field but the engine.'}
      />
      <TextFields />
      <ModelFields />
      <TrainingFields />
      <SeedFields />
      <RecipeButtons />
    </form>
  );
}
