import { PRESETS } from '../../data/presets';
import { changeSettings } from '../../session/dataset-actions';
import { session } from '../../session/store';

/** Takes every setting of a preset; the engine stays as chosen. An unknown id changes nothing. */
export function choosePreset(id: string): void {
  const preset = PRESETS.find((known) => known.id === id);
  if (!preset) return;
  const { text, split, model, training, glove, learner, map } = preset;
  const { engine } = session.getState().settings.training;
  changeSettings({ text, split, model, training: { ...training, engine }, glove, learner, map });
}
