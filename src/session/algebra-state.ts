import type { AxisQuestion, ExpressionQuestion } from '../engine/protocol';

/** What the tools of word algebra keep while the visitor is elsewhere. */
export interface AlgebraPlace {
  /** As typed; whether it can be read is for the worker to say. */
  readonly expression: string;
  readonly rule: ExpressionQuestion['rule'];
  readonly unitLength: boolean;
  readonly includeOperands: boolean;
  readonly answers: number;
  /** Expressions that were entered, the last one first. */
  readonly history: readonly string[];
  /** Where arrows are drawn: on the plane of most variance of the words concerned, or on the map on show. */
  readonly arrowsOn: 'pca' | 'map';
  /** Arrows that the map on show has over its points, from word to word. */
  readonly mapArrows: readonly (readonly [from: string, to: string])[];
  /** Pairs of words as typed: `puppy → dog, calf → cow`. */
  readonly pairs: string;

  readonly axis: string;
  readonly secondAxis: string;
  readonly axisMeasure: AxisQuestion['measure'];
  readonly axisMinimumCount: number;
  /** Words shown from each end. */
  readonly axisEnds: number;
  /** Limits of the positions shown, as typed; empty = none. */
  readonly axisLow: string;
  readonly axisHigh: string;

  /** Words of the poles and of the two sets of targets, as typed; null = those suggested. */
  readonly bias: BiasWords | null;
}

export interface BiasWords {
  readonly a: string;
  readonly b: string;
  readonly x: string;
  readonly y: string;
}

export const INITIAL_ALGEBRA: AlgebraPlace = {
  expression: '',
  rule: 'cosAdd',
  unitLength: true,
  includeOperands: false,
  answers: 10,
  history: [],
  arrowsOn: 'pca',
  mapArrows: [],
  pairs: '',
  axis: '',
  secondAxis: '',
  axisMeasure: 'dot',
  axisMinimumCount: 1,
  axisEnds: 10,
  axisLow: '',
  axisHigh: '',
  bias: null,
};
