import { PRESETS, type Preset } from '../data/presets';
import type { GloveOptions, Recipe, RecipeSource } from '../data/recipe';
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
export function presetOf(settings: Omit<Settings, 'map'>): Preset | null {
  const key = presetKey(settings);
  return PRESETS.find((preset) => presetKey(preset) === key) ?? null;
}

function presetKey({ text, split, model, training, glove, learner }: Omit<Settings, 'map'>): string {
  const { engine: _, ...rest } = training;
  return JSON.stringify([learner, text, split, model, rest, glove]);
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

/** The last answer for each run: every table asks at every change of the session, mostly of something else. */
const lastAnswers = new WeakMap<
  RunRecord,
  { readonly corpus: LoadedCorpus; readonly settings: Settings; readonly stale: boolean }
>();

/** Whether corpus or settings that it depends on changed since this run: its results are stale. */
export function isStale({ corpus, settings }: Session, run: RunRecord): boolean {
  if (!corpus) return true;
  const last = lastAnswers.get(run);
  if (last?.corpus === corpus && last.settings === settings) return last.stale;
  const stale = dependencies(recipeOf(corpus, settings), run.kind) !== dependencies(run.recipe, run.kind);
  lastAnswers.set(run, { corpus, settings, stale });
  return stale;
}

/** What a result depends on: a classifier on no setting of GloVe, GloVe on no setting of the classifier. */
function dependencies(recipe: Recipe, kind: RunRecord['kind']): string {
  const { map: _map, learner: _learner, glove, model, training, text, ...data } = recipe;
  if (kind === 'classifier') return JSON.stringify([data, text, model, training]);
  const { sequenceLength: _length, ...words } = text;
  return JSON.stringify([data, words, gloveOptions({ glove, model, training })]);
}

/** All that GloVe depends on beside the counts: its own settings, and those that it shares with the classifier. */
export function gloveOptions({
  glove,
  model,
  training,
}: Pick<Settings, 'glove' | 'model' | 'training'>): GloveOptions {
  const { weightsSeed, orderSeed } = training;
  return { ...glove, dimension: model.embeddingDimension, weightsSeed, orderSeed };
}
