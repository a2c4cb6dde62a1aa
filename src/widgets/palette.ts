/** Colours that stay apart for colour-blind eyes (after Okabe and Ito), readable on light and dark grounds. */
export const CATEGORIES = [
  '#3b7dd8',
  '#e08214',
  '#2a9d78',
  '#b04a9a',
  '#8a6d3b',
  '#5aaed6',
  '#c4452f',
  '#7a7f87',
  '#a3b32b',
  '#6f5bd3',
  '#d98ba3',
] as const;

/** Blue through grey to orange, for figures with a middle. */
export const DIVERGING: readonly (readonly [number, string])[] = [
  [0, '#2166ac'],
  [0.25, '#6f9fcf'],
  [0.5, '#a9adb3'],
  [0.75, '#e59a4b'],
  [1, '#c65102'],
];

/** Pale to deep, for counts. */
export const SEQUENTIAL: readonly (readonly [number, string])[] = [
  [0, '#8fc1c9'],
  [0.5, '#2e8aa6'],
  [1, '#0b3c68'],
];

/** Pale to deep turned about, for dark grounds. */
export const SEQUENTIAL_DARK: readonly (readonly [number, string])[] = [
  [0, '#22566b'],
  [0.5, '#3fa0b5'],
  [1, '#d3f0ef'],
];
