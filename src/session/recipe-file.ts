import type { ClassName } from '../data/corpus';
import type { Recipe, RecipeSource } from '../data/recipe';
import { SAMPLES } from '../data/samples';
import type { ReadOptions } from '../data/table';
import { chooseColumns, openSource, sampleSource, setClasses, takeDraft } from './corpus-actions';
import { refreshDataset } from './dataset-actions';
import { sentenceOf } from './jobs';
import { recipeOf } from './recipe';
import { DEFAULT_SETTINGS, type RunRecord, type Session, type Settings, type Source } from './session';
import { notify, session, update } from './store';
import { FIELDS } from './url';

/** A recipe as read from a file: what could be understood of it. */
export interface ReadRecipe {
  readonly settings: Settings;
  /** Names of the settings whose value is out of range; they have their defaults, as those not named have. */
  readonly ignored: readonly string[];
  readonly source: RecipeSource | null;
  readonly reading: ReadOptions;
  readonly columns: Recipe['columns'] | null;
  readonly classes: readonly ClassName[] | null;
}

/** The recipe of the present corpus and settings as JSON, without any text of the corpus; null without a corpus. */
export function recipeText({ corpus, settings }: Session): string | null {
  return corpus ? JSON.stringify(recipeOf(corpus, settings), null, 2) : null;
}

/** A run as JSON: its recipe, what it ran on and what came out, without any text or word of the corpus. */
export function runText(record: RunRecord): string {
  const { kind, number, recipe, source, seconds, vocabularySize, datasetSummary } = record;
  const { vocabularySize: rows, training, validation, coverage, truncated } = datasetSummary;
  const dataset = { vocabularySize: rows, training, validation, coverage, truncated };
  const results =
    record.kind === 'classifier'
      ? {
          spec: record.spec,
          engine: record.engine,
          stop: record.stop,
          best: record.best,
          history: record.history,
        }
      : {};
  return JSON.stringify(
    {
      format: 'firth run',
      version: 1,
      kind,
      number,
      recipe,
      source,
      seconds,
      vocabularySize,
      dataset,
      ...results,
    },
    null,
    2,
  );
}

/**
 * The recipe in a text: one saved alone, or that of a saved run.
 *
 * @throws Error when the text is not JSON or holds no recipe of version 1.
 */
export function readRecipe(text: string): ReadRecipe {
  const recipe = recipeIn(parse(text));
  const given = withDefaults(recipe);
  let settings = DEFAULT_SETTINGS;
  const ignored: string[] = [];
  for (const { name, get, set } of FIELDS) {
    const value = textOf(get, given);
    const next = value === null ? null : set(settings, value);
    if (next && String(get(next)) === value) settings = next;
    else ignored.push(name);
  }
  return { settings, ignored, ...corpusPart(recipe) };
}

/** Takes a recipe's settings over, and its sample too; says which file it was made of when that is not the one open. */
export async function openRecipe(text: string): Promise<void> {
  let recipe: ReadRecipe;
  try {
    recipe = readRecipe(text);
  } catch (error) {
    notify('error', sentenceOf(error));
    return;
  }
  const { settings, ignored, source, columns, classes } = recipe;
  update({ settings });
  if (ignored.length > 0)
    notify(
      'warning',
      `Settings of the recipe that are out of range kept their defaults: ${ignored.join(', ')}.`,
    );
  const open = await sourceOf(recipe);
  if (open && columns) {
    await chooseColumns(columns);
    if (classes) await setClasses(classes);
    takeDraft();
  } else if (source) {
    notify('info', otherFile(source));
  }
  await refreshDataset();
}

type Json = Readonly<Record<string, unknown>>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This file is not a recipe: it is not JSON (${sentenceOf(error)}).`, { cause: error });
  }
}

function recipeIn(value: unknown): Json {
  const recipe = isRecord(value) && isRecord(value.recipe) ? value.recipe : value;
  if (!isRecord(recipe) || !isRecord(recipe.text) || !isRecord(recipe.training))
    throw new Error('This file is not a recipe: settings of text and training are missing.');
  if (recipe.version !== 1)
    throw new Error(`This recipe is of version ${String(recipe.version)}; this page reads version 1.`);
  return recipe;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The settings of a recipe with defaults for those it does not name; values are not checked yet. */
function withDefaults(recipe: Json): Settings {
  let settings = DEFAULT_SETTINGS;
  for (const group of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
    const given = recipe[group];
    const known = DEFAULT_SETTINGS[group];
    if (isRecord(given)) settings = { ...settings, [group]: { ...known, ...given } };
  }
  return settings;
}

/** A setting as the address writes it; null where its value is of another kind than settings have. */
function textOf(get: (settings: Settings) => unknown, settings: Settings): string | null {
  try {
    return String(get(settings));
  } catch {
    return null;
  }
}

function corpusPart({ source, reading, columns, classes }: Json): Omit<ReadRecipe, 'settings' | 'ignored'> {
  return {
    source: isSource(source) ? source : null,
    reading: isRecord(reading) ? reading : {},
    columns: isColumns(columns) ? columns : null,
    classes: isClasses(classes) ? classes : null,
  };
}

function isSource(value: unknown): value is RecipeSource {
  if (!isRecord(value)) return false;
  if (value.kind === 'sample') return typeof value.id === 'string';
  const sized = typeof value.size === 'number';
  return sized && (value.kind === 'paste' || (value.kind === 'file' && typeof value.name === 'string'));
}

function isColumns(value: unknown): value is Recipe['columns'] {
  return (
    isRecord(value) && Number.isInteger(value.text) && (value.label === null || Number.isInteger(value.label))
  );
}

function isClasses(value: unknown): value is readonly ClassName[] {
  const isClass = (entry: unknown) =>
    isRecord(entry) && typeof entry.value === 'string' && typeof entry.name === 'string';
  return Array.isArray(value) && value.length > 0 && value.every(isClass);
}

/** Opens a recipe's sample, or finds its file open already. */
async function sourceOf({ source, reading }: ReadRecipe): Promise<boolean> {
  const { table } = session.getState();
  if (!source) return false;
  if (source.kind === 'sample') {
    const sample = sampleOf(source.id);
    return sample !== null && (await openSource(sample, reading));
  }
  if (!table || table.source.kind === 'sample' || table.source.kind !== source.kind) return false;
  const { file } = table.source;
  if (file.size !== source.size || (source.kind === 'file' && file.name !== source.name)) return false;
  return await openSource(table.source, reading);
}

function sampleOf(id: string): Source | null {
  const sample = SAMPLES.find((known) => known.id === id);
  return sample ? sampleSource(sample) : null;
}

function otherFile(source: RecipeSource): string {
  if (source.kind === 'sample')
    return `This recipe was made with the sample “${source.id}”, which this page does not have.`;
  const name = source.kind === 'file' ? `the file “${source.name}”` : 'pasted text';
  return `The settings are taken over. This recipe was made with ${name} of ${source.size.toLocaleString('en')} bytes: open that to make the same result.`;
}
