import type { ColorScale, Palette } from '../palette';

/** What a colour says of each point. Without a value (NaN, or a class below 0) a point is grey. */
export type PointColors =
  | {
      readonly kind: 'scale';
      readonly scale: 'diverging' | 'sequential';
      readonly values: Float32Array;
      readonly low: number;
      readonly high: number;
      readonly title: string;
      readonly marks: readonly { readonly value: number; readonly text: string }[];
    }
  | { readonly kind: 'classes'; readonly values: Int32Array; readonly names: readonly string[] }
  | { readonly kind: 'none' };

/** Entries of a palette of shades, and the entry of points without a value. */
const SHADES = 240;
const NEUTRAL = 255;

/** The palette entry of each of n points, 0 … 255. */
export function paletteIndices(colors: PointColors, n: number): Uint8Array {
  const indices = new Uint8Array(n);
  if (colors.kind === 'none') return indices;
  const { values } = colors;
  if (colors.kind === 'classes') {
    for (let i = 0; i < n; i++) {
      const value = values[i] ?? -1;
      indices[i] = value >= 0 ? value % SHADES : NEUTRAL;
    }
    return indices;
  }
  const { low, high } = colors;
  const scale = high > low ? SHADES / (high - low) : 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? NaN;
    indices[i] = Number.isNaN(value)
      ? NEUTRAL
      : Math.max(0, Math.min(SHADES - 1, Math.floor((value - low) * scale)));
  }
  return indices;
}

/** The 256 colours that the indices name, as `#rrggbb`. */
export function paletteOf(colors: PointColors, theme: Palette): readonly string[] {
  const shade = (k: number) => {
    if (colors.kind === 'none') return theme.accent;
    if (colors.kind === 'classes') return theme.categories[k % theme.categories.length] ?? theme.accent;
    return colorAt(theme[colors.scale], (k + 0.5) / SHADES);
  };
  return Array.from({ length: 256 }, (_, k) => (k < SHADES ? shade(k) : neutralColor(theme)));
}

/** The grey of points without a value. */
export function neutralColor(theme: Palette): string {
  return mixColors(theme.grid, theme.muted, 0.5);
}

/** The colour of a scale at t, 0 … 1, between its two nearest stops. */
export function colorAt(scale: ColorScale, t: number): string {
  const above = Math.max(
    1,
    scale.findIndex(([at]) => at >= t),
  );
  const [from, to] = [scale[above - 1], scale[above]];
  if (!from || !to) return scale[0]?.[1] ?? '';
  const share = (t - from[0]) / (to[0] - from[0]);
  return mixColors(from[1], to[1], share);
}

/** Red, green and blue, 0 … 255, of a colour written `#rrggbb`. */
export function channels(color: string): readonly [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0) as [number, number, number];
}

function mixColors(a: string, b: string, share: number): string {
  const to = channels(b);
  const mixed = channels(a).map((value, k) => Math.round(value + (to[k]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
