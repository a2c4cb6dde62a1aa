import type { Session } from '../../session/session';
import type { MapWords } from '../../engine/protocol';
import type { PointColors } from '../../widgets/plot/point-colors';
import { countText } from '../../widgets/number-text';

type Asked = Session['colorBy'];
export type ColorBy = 'classLogOdds' | 'count' | 'class' | 'none';

export const COLOR_NAMES: Record<ColorBy, string> = {
  classLogOdds: 'Class log-odds',
  count: 'Count',
  class: 'Class',
  none: 'Nothing',
};

/** Log-odds beyond which every colour is the same: odds of 20 to 1. */
const LOG_ODDS_LIMIT = 3;

/** Ways to colour that the labels allow. Log-odds need exactly two classes. */
export function colorChoices(classes: number): readonly ColorBy[] {
  if (classes === 2) return ['classLogOdds', 'class', 'count', 'none'];
  if (classes > 2) return ['class', 'count', 'none'];
  return ['count', 'none'];
}

/** The way asked for, or the first one that the labels allow. */
export function possibleColor(asked: Asked, classes: number): ColorBy {
  const choices = colorChoices(classes);
  return choices.find((choice) => choice === asked) ?? choices[0]!;
}

/** Colours of the words of a map, one value a point. */
export function pointColors(words: MapWords, asked: Asked): PointColors {
  const by = possibleColor(asked, words.classes.length);
  if (by === 'classLogOdds') return logOddsColors(words);
  if (by === 'class') return classColors(words);
  if (by === 'count') return countColors(words);
  return { kind: 'none' };
}

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
