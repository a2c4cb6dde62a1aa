import type { ClassName } from '../../data/corpus';
import type { MapWords } from '../../engine/protocol';
import type { ColorBy } from '../../session/map-state';
import type { PointColors } from '../../widgets/plot/point-colors';
import { countText } from '../../widgets/number-text';

export const COLOR_NAMES: Record<ColorBy, string> = {
  classLogOdds: 'Class log-odds',
  class: 'Class',
  push: 'Push',
  count: 'Count',
  trust: 'Trust',
  cluster: 'Cluster',
  dimension: 'Dimension',
  similarity: 'Similarity',
  axis: 'Axis',
  none: 'Nothing',
};

/** What must be known to read some of the colours. */
export const COLOR_NOTES: Partial<Record<ColorBy, string>> = {
  push: 'Push: what the model says of a text of this word alone.',
  trust: 'Trust: the share of a word’s true neighbours that are also its neighbours on the map.',
  cluster: 'Clusters: k-means of the vectors, not of the picture, by size; another seed may give others.',
  dimension: 'A single dimension means nothing by itself and differs between runs.',
  axis: 'Axis: where each word stands along the direction that the expression names.',
};

const ORDER = Object.keys(COLOR_NAMES) as ColorBy[];

/** What decides which colours are possible. */
export interface ColorGrounds {
  /** Classes of the corpus; 0 without labels. */
  readonly classes: number;
  readonly classifier: boolean;
  readonly word: string | null;
}

export interface ColorChoice {
  readonly value: ColorBy;
  readonly label: string;
  readonly disabled: boolean;
}

/** Every way to colour; one that is not possible says what it needs. */
export function colorChoices(grounds: ColorGrounds): readonly ColorChoice[] {
  return ORDER.map((value) => {
    const need = needOf(value, grounds);
    const name = COLOR_NAMES[value];
    return { value, label: need === null ? name : `${name} (needs ${need})`, disabled: need !== null };
  });
}

/** What a way to colour lacks; null when it is possible. */
function needOf(value: ColorBy, { classes, classifier, word }: ColorGrounds): string | null {
  if (value === 'classLogOdds' && classes !== 2) return 'two classes';
  if (value === 'class' && classes < 2) return 'labels';
  if (value === 'push' && !classifier) return 'a classifier';
  if (value === 'similarity' && word === null) return 'a selected word';
  return null;
}

/** The way asked for, or else the first that is possible. */
export function possibleColor(asked: ColorBy, grounds: ColorGrounds): ColorBy {
  const possible = (value: ColorBy) => needOf(value, grounds) === null;
  return possible(asked) ? asked : (ORDER.find(possible) ?? 'none');
}

/** Colours that need no more than the words of the map; null for those that need values. */
export function colorsOfWords(words: MapWords, by: ColorBy): PointColors | null {
  if (by === 'classLogOdds') return logOddsColors(words);
  if (by === 'class') return classColors(words);
  if (by === 'count') return countColors(words);
  return by === 'none' ? { kind: 'none' } : null;
}

/** Log-odds beyond which every colour is the same: odds of 20 to 1. */
const LOG_ODDS_LIMIT = 3;

function logOddsColors({ logOdds, classes }: MapWords): PointColors {
  const [against, favored] = classes.map(({ name }) => name);
  return {
    kind: 'scale',
    scale: 'diverging',
    values: logOdds.map((value) => Math.max(-LOG_ODDS_LIMIT, Math.min(LOG_ODDS_LIMIT, value))),
    low: -LOG_ODDS_LIMIT,
    high: LOG_ODDS_LIMIT,
    title: `Log-odds of “${favored}”`,
    marks: [
      { value: -LOG_ODDS_LIMIT, text: `≤ −${LOG_ODDS_LIMIT} “${against}”` },
      { value: 0, text: '0 neither' },
      { value: LOG_ODDS_LIMIT, text: `≥ ${LOG_ODDS_LIMIT} “${favored}”` },
    ],
  };
}

function countColors({ counts }: MapWords): PointColors {
  const values = Float32Array.from(counts, (count) => Math.log10(Math.max(1, count)));
  const highest = values.reduce((high, value) => Math.max(high, value), 1);
  const marks = [];
  for (let power = 0; power <= highest; power++) {
    marks.push({ value: power, text: countText(10 ** power) });
  }
  return { kind: 'scale', scale: 'sequential', values, low: 0, high: highest, title: 'Count', marks };
}

/** Names of a legend with at most 12 entries: the classes beyond the 11th share one. */
const LEGEND = 12;

function classColors({ majority, classes }: MapWords): PointColors {
  const names = classes.map(({ name }) => name);
  if (names.length <= LEGEND) return { kind: 'classes', values: majority, names };
  const last = LEGEND - 1;
  return {
    kind: 'classes',
    values: majority.map((value) => Math.min(value, last)),
    names: [...names.slice(0, last), `${names.length - last} other classes`],
  };
}

/** Share of the values that the ends of a scale may leave outside, so that one far word does not pale all others. */
const TAIL = 0.01;

/**
 * Colours around 0 of values of either sign, NaN for none.
 *
 * @param ends what the two ends mean; empty for nothing but the number.
 */
export function colorsAroundZero(
  values: Float32Array,
  title: string,
  ends: readonly [string, string] = ['', ''],
): PointColors {
  const sizes = values
    .filter((value) => !Number.isNaN(value))
    .map(Math.abs)
    .sort();
  const limit = sizes[Math.floor((1 - TAIL) * (sizes.length - 1))] || 1;
  const cut = (sizes.at(-1) ?? 0) > limit;
  const text = (sign: string, end: string) =>
    `${cut ? (sign === '' ? '≥ ' : '≤ ') : ''}${sign}${Number(limit.toPrecision(2))}${end === '' ? '' : ` “${end}”`}`;
  return {
    kind: 'scale',
    scale: 'diverging',
    values,
    low: -limit,
    high: limit,
    title,
    marks: [
      { value: -limit, text: text('−', ends[0]) },
      { value: 0, text: '0' },
      { value: limit, text: text('', ends[1]) },
    ],
  };
}

/** Colours of cosines, −1 … 1, NaN for none. */
export function cosineColors(values: Float32Array, word: string): PointColors {
  return {
    kind: 'scale',
    scale: 'diverging',
    values,
    low: -1,
    high: 1,
    title: `Cosine with “${word}”`,
    marks: [-1, 0, 1].map((value) => ({ value, text: String(value).replace('-', '−') })),
  };
}

/** Colours of the share of true neighbours kept, 0 … 1. */
export function trustColors(kept: Float32Array, neighbors: number): PointColors {
  return {
    kind: 'scale',
    scale: 'sequential',
    values: kept,
    low: 0,
    high: 1,
    title: `Of ${neighbors} true neighbours kept`,
    marks: [0, 0.5, 1].map((value) => ({ value, text: `${value * 100} %` })),
  };
}

/** Colours of clusters, by their number, with their sizes. */
export function clusterColors(labels: Int32Array): PointColors {
  const sizes: number[] = [];
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const names = Array.from(sizes.keys(), (k) => `Cluster ${k + 1} (${countText(sizes[k] ?? 0)})`);
  return { kind: 'classes', values: labels, names };
}

/** What a push to either side means: with two classes their names, else nothing but a number. */
export function pushColors(values: Float32Array, classes: readonly ClassName[]): PointColors {
  const [against, favored] = classes;
  if (classes.length !== 2 || !against || !favored) return colorsAroundZero(values, 'Push');
  return colorsAroundZero(values, `Push towards “${favored.name}”`, [against.name, favored.name]);
}
