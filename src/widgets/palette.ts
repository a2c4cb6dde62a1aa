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
    '#c4560a',
    '#0a6cab',
    '#00845f',
    '#b8568f',
    '#8a6d00',
    '#2b8cc4',
    '#3b454c',
    '#882255',
    '#4a3aa7',
    '#5a8226',
    '#78838b',
    '#75513a',
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
    '#f2944a',
    '#58aeea',
    '#2fc29a',
    '#e28fc0',
    '#e6d94a',
    '#a5dcff',
    '#eef2f4',
    '#d9749a',
    '#a497f7',
    '#a8d16e',
    '#94a1aa',
    '#cba584',
  ],
  diverging: even('#ff9a3d', '#cf7f42', '#717b83', '#4c97d3', '#7cc4ff'),
  sequential: even('#3c6079', '#3f87b3', '#5eb0dc', '#9bd6f1', '#e4f6ff'),
};
