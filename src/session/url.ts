import { MAP_WORDS } from './map-state';
import { DEFAULT_SETTINGS, PLACES, type Place, type Session, type Settings } from './session';
import { session, update } from './store';

/**
 * The address names place, word and every setting that differs from the default:
 * `#/words/terrible?length=250&perplexity=30`. A name that is unknown, or a value out of range, is ignored.
 */
export interface Field {
  readonly name: string;
  readonly get: (settings: Settings) => number | string | boolean;
  readonly set: (settings: Settings, value: string) => Settings;
}

type Group = keyof Settings;

function numberField<G extends Group>(
  name: string,
  group: G,
  key: keyof Settings[G],
  low: number,
  high: number,
): Field {
  return {
    name,
    get: (settings) => settings[group][key] as number,
    set: (settings, text) => {
      const value = Number(text);
      if (!(text.trim() !== '' && value >= low && value <= high)) return settings;
      return { ...settings, [group]: { ...settings[group], [key]: value } };
    },
  };
}

function choiceField<G extends Group>(
  name: string,
  group: G,
  key: keyof Settings[G],
  choices: readonly (string | boolean)[],
): Field {
  return {
    name,
    get: (settings) => settings[group][key] as string | boolean,
    set: (settings, text) => {
      const value = choices.find((choice) => String(choice) === text);
      return value === undefined ? settings : { ...settings, [group]: { ...settings[group], [key]: value } };
    },
  };
}

const SEED = [0, Number.MAX_SAFE_INTEGER] as const;

export const FIELDS: readonly Field[] = [
  choiceField('standardize', 'text', 'standardize', [
    'lowerAndStripPunctuation',
    'lower',
    'stripPunctuation',
    'none',
  ]),
  choiceField('lowercase', 'text', 'lowercase', ['unicode', 'ascii']),
  choiceField('stem', 'text', 'stem', [true, false]),
  numberField('vocabulary', 'text', 'vocabularySize', 3, 1_000_000),
  numberField('length', 'text', 'sequenceLength', 1, 10_000),
  choiceField('from', 'text', 'vocabularyFrom', ['training', 'all']),
  numberField('validation', 'split', 'validationShare', 0.01, 0.9),
  choiceField('stratified', 'split', 'stratified', [true, false]),
  numberField('splitSeed', 'split', 'seed', ...SEED),
  numberField('dimension', 'model', 'embeddingDimension', 2, 300),
  numberField('hidden', 'model', 'hiddenUnits', 0, 512),
  choiceField('mask', 'model', 'maskPadding', [true, false]),
  choiceField('freeze', 'model', 'freezeEmbedding', [true, false]),
  choiceField('head', 'model', 'head', ['logit', 'softmax']),
  numberField('epochs', 'training', 'epochs', 1, 1000),
  numberField('batch', 'training', 'batchSize', 1, 4096),
  numberField('rate', 'training', 'learningRate', 0.0001, 1),
  numberField('patience', 'training', 'patience', 1, 1000),
  numberField('weightsSeed', 'training', 'weightsSeed', ...SEED),
  numberField('orderSeed', 'training', 'orderSeed', ...SEED),
  choiceField('model', 'learner', 'model', ['classifier', 'glove']),
  numberField('window', 'glove', 'window', 1, 100),
  numberField('gloveEpochs', 'glove', 'epochs', 1, 1000),
  numberField('gloveRate', 'glove', 'learningRate', 0.0001, 1),
  numberField('xMax', 'glove', 'xMax', 1, 100_000),
  numberField('alpha', 'glove', 'alpha', 0.01, 2),
  choiceField('engine', 'training', 'engine', ['auto', 'webgl', 'webassembly', 'cpu']),
  choiceField('method', 'map', 'method', ['tsne', 'umap', 'pca', 'raw']),
  {
    name: 'components',
    get: (settings) => settings.map.components,
    set: (settings, text) =>
      text === '2' || text === '3' ? withMap(settings, { components: text === '2' ? 2 : 3 }) : settings,
  },
  choiceField('metric', 'map', 'metric', ['euclidean', 'cosine']),
  numberField('perplexity', 'map', 'perplexity', 1, 10_000),
  numberField('iterations', 'map', 'maxIter', 250, 100_000),
  numberField('exaggeration', 'map', 'earlyExaggeration', 1, 100),
  {
    name: 'mapRate',
    get: (settings) => settings.map.learningRate,
    set: (settings, text) => {
      if (text === 'auto') return withMap(settings, { learningRate: 'auto' });
      const rate = Number(text);
      return rate >= 1 && rate <= 100_000 ? withMap(settings, { learningRate: rate }) : settings;
    },
  },
  choiceField('init', 'map', 'init', ['pca', 'random']),
  numberField('mapSeed', 'map', 'seed', ...SEED),
  {
    name: 'degrees',
    get: (settings) => settings.map.degreesOfFreedom,
    set: (settings, text) =>
      text === '1' || text === '2' ? withMap(settings, { degreesOfFreedom: text === '2' ? 2 : 1 }) : settings,
  },
  choiceField('mapEngine', 'map', 'engine', ['auto', 'webgpu', 'webassembly', 'javascript']),
  numberField('neighbors', 'map', 'neighbors', 2, 200),
  numberField('minDist', 'map', 'minDist', 0, 1),
  {
    name: 'axes',
    get: (settings) => settings.map.dimensions.join(','),
    set: (settings, text) => {
      const [x = -1, y = -1, z = -1, ...more] = text.split(',').map(column);
      return more.length === 0 && Math.min(x, y, z) >= 0
        ? withMap(settings, { dimensions: [x, y, z] })
        : settings;
    },
  },
  choiceField('mapWords', 'map', 'words', MAP_WORDS),
  numberField('top', 'map', 'limit', 2, 1_000_000),
];

function withMap(settings: Settings, change: Partial<Settings['map']>): Settings {
  return { ...settings, map: { ...settings.map, ...change } };
}

/** A column of the matrix, or −1 for a text that names none. */
function column(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : -1;
}

/** Place, word and settings as an address. */
export function toHash({ place, word, settings }: Pick<Session, 'place' | 'word' | 'settings'>): string {
  const query = new URLSearchParams();
  for (const { name, get } of FIELDS) {
    const value = get(settings);
    if (value !== get(DEFAULT_SETTINGS)) query.set(name, String(value));
  }
  const path = word === null ? `#/${place}` : `#/${place}/${encodeURIComponent(word)}`;
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** What an address says; settings that it does not name keep their defaults. */
export function fromHash(
  hash: string,
): Pick<Session, 'word' | 'settings'> & { readonly place: Place | null } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [place = '', word = ''] = path.split('/');
  const given = new URLSearchParams(query);
  let settings = DEFAULT_SETTINGS;
  for (const { name, set } of FIELDS) {
    const value = given.get(name);
    if (value !== null) settings = set(settings, value);
  }
  return { place: PLACES.find((known) => known === place) ?? null, word: decode(word), settings };
}

function decode(word: string): string | null {
  if (word === '') return null;
  try {
    return decodeURIComponent(word);
  } catch {
    return null;
  }
}

/** Writes the session into the address: a new entry for a step one may want back, else in place. */
export function writeUrl(how: 'push' | 'replace'): void {
  const hash = toHash(session.getState());
  if (hash === location.hash) return;
  if (how === 'push') history.pushState(null, '', hash);
  else history.replaceState(history.state, '', hash);
}

/** Reads the address into the session now and after every Back, and keeps it true as settings change. */
export function followUrl(onSettings: () => void): void {
  const read = () => {
    const { place, word, settings } = fromHash(location.hash);
    const before = session.getState();
    update({ place: place ?? before.place, word, settings });
    if (JSON.stringify(before.settings) !== JSON.stringify(settings)) onSettings();
  };
  read();
  writeUrl('replace');
  addEventListener('popstate', read);
  session.subscribe((state, before) => {
    if (state.settings !== before.settings) writeUrl('replace');
  });
}
