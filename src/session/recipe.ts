import { PRESETS, type Preset } from '../data/presets';
import type { Recipe, RecipeSource } from '../data/recipe';
import type { ClassifierRecord, LoadedCorpus, RunRecord, Session, Settings, Source } from './session';

/** The recipe of what the present corpus and settings would make. */
export function recipeOf(corpus: LoadedCorpus, settings: Settings): Recipe {
  return {
    version: 1,
    source: recipeSource(corpus.source),
    reading: corpus.report.options,
    columns: corpus.columns,
    classes: corpus.classes,
    ...settings,
  };
}

function recipeSource(source: Source): RecipeSource {
  if (source.kind === 'sample') return { kind: 'sample', id: source.sample };
  if (source.kind === 'paste') return { kind: 'paste', size: source.file.size };
  return { kind: 'file', name: source.file.name, size: source.file.size };
}

/** Names what a dataset depends on: equal keys, equal datasets. */
export function datasetKey(corpus: LoadedCorpus, settings: Settings): string {
  return JSON.stringify([corpus.ref.id, settings.text, settings.split]);
}

/** The preset that the settings equal, the engine and the map aside; null when a field was changed. */
export function presetOf(settings: Settings): Preset | null {
  const { engine: _, ...training } = settings.training;
  const same = (preset: Preset) => {
    const { engine: _ignored, ...theirs } = preset.training;
    return (
      JSON.stringify([settings.text, settings.split, settings.model, training]) ===
      JSON.stringify([preset.text, preset.split, preset.model, theirs])
    );
  };
  return PRESETS.find(same) ?? null;
}

/** The run whose vectors are shown. */
export function shownRun(state: Session): RunRecord | null {
  return state.runs.find((run) => run.number === state.shownRun) ?? null;
}

/** The run whose vectors are shown, when it is a classifier's. */
export function shownClassifier(state: Session): ClassifierRecord | null {
  const shown = shownRun(state);
  return shown?.kind === 'classifier' ? shown : null;
}

/** Whether corpus or settings changed since this run: its results are stale. */
export function isStale(state: Session, run: RunRecord): boolean {
  if (!state.corpus) return true;
  const { map: _map, ...present } = recipeOf(state.corpus, state.settings);
  const { map: _runMap, ...then } = run.recipe;
  return JSON.stringify(present) !== JSON.stringify(then);
}
