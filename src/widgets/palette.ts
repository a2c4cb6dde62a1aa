/** Positions from 0 to 1 and the colours there; between them a plot interpolates. */
export type ColorScale = readonly (readonly [number, string])[];

/** Colours of drawings for one theme; the same as the tokens of styles.css, which a canvas cannot read. */
export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly accent: string;
  /** The one thing selected, far from all categories. */
  readonly selected: string;
  /** Twelve that stay apart for colour-blind eyes (after Okabe & Ito 2008 and Tol 2021), at least 3:1 on the surface. */
  readonly categories: readonly string[];
  /** Orange (below) through grey (neither) to blue (above). */
  readonly diverging: ColorScale;
  /** Faint (few) to strong (many). */
  readonly sequential: ColorScale;
}

const even = (...colors: readonly string[]): ColorScale =>
  colors.map((color, i) => [i / (colors.length - 1), color] as const);

export const LIGHT: Palette = {
  background: '#f5f7f8',
  surface: '#ffffff',
  text: '#1b2329',
  muted: '#52606a',
  grid: '#d8dfe4',
  accent: '#1f5f8b',
  selected: '#c2107f',
  categories: [
    '#cc6d16',
    '#1f5fb2',
    '#307869',
    '#bf63ae',
    '#865e16',
    '#1f92de',
    '#31465f',
    '#880036',
    '#4638a0',
    '#198d57',
    '#5d7d8e',
    '#755138',
  ],
  diverging: even('#b34700', '#e08f4a', '#b3bac0', '#5c9fd0', '#0a5c9c'),
  sequential: even('#a9cfe0', '#63a8cc', '#2f7fb0', '#14578a', '#062f5a'),
};

export const DARK: Palette = {
  background: '#11161a',
  surface: '#192025',
  text: '#e4e9ec',
  muted: '#a3afb8',
  grid: '#303b43',
  accent: '#7fb9e2',
  selected: '#ff7ac6',
  categories: [
    '#f78c24',
    '#43a3ff',
    '#25bd85',
    '#de9ec9',
    '#ebdb0f',
    '#a1dcff',
    '#e5faf7',
    '#c26190',
    '#a489da',
    '#94d06c',
    '#8d9ea5',
    '#c69c65',
  ],
  diverging: even('#ff9a3d', '#cf7f42', '#717b83', '#4c97d3', '#7cc4ff'),
  sequential: even('#3c6079', '#3f87b3', '#5eb0dc', '#9bd6f1', '#e4f6ff'),
};
