import type { ColorScale, Palette } from '../palette';
import { escapeText } from './escape-text';

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

/** Points of one colour. */
export interface PointGroup {
  readonly points: Uint32Array;
  /** Its entry in the legend; null for none. */
  readonly name: string | null;
  readonly color: (theme: Palette) => string;
}

/** Shades of a scale. Plotly draws points of one colour twice as fast as points that each have their own. */
const SHADES = 9;

/** The n points by colour; every point is in exactly one group, and empty groups are left out. */
export function groupByColor(colors: PointColors, n: number): readonly PointGroup[] {
  if (colors.kind === 'none')
    return pick(n, 1, () => 0).map((points) => group(points, null, ({ accent }) => accent));
  if (colors.kind === 'classes') {
    return pick(n, colors.names.length, (i) => colors.values[i] ?? 0).map((points, k) =>
      group(points, colors.names[k] ?? '', ({ categories }) => categories[k % categories.length] ?? ''),
    );
  }
  const { values, low, high, scale } = colors;
  const shade = (i: number) => Math.floor((((values[i] ?? low) - low) / (high - low)) * SHADES);
  return pick(n, SHADES, (i) => Math.min(SHADES - 1, Math.max(0, shade(i) || 0)))
    .map((points, k) => group(points, null, (theme) => colorAt(theme[scale], (k + 0.5) / SHADES)))
    .filter(({ points }) => points.length > 0);
}

function group(points: Uint32Array, name: string | null, color: PointGroup['color']): PointGroup {
  return { points, name, color };
}

function pick(n: number, groups: number, groupOf: (i: number) => number): Uint32Array[] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (let i = 0; i < n; i++) members[groupOf(i)]?.push(i);
  return members.map((points) => Uint32Array.from(points));
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
  const mixed = [1, 3, 5].map((at) => {
    const [a, b] = [from[1], to[1]].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** A trace that draws no point but the bar of the scale; none where colours need no bar. */
export function colorBarTraces(colors: PointColors, theme: Palette, narrow: boolean) {
  if (colors.kind !== 'scale') return [];
  const place = narrow
    ? { orientation: 'h' as const, thickness: 8, len: 0.9, y: -0.02, yanchor: 'top' as const }
    : { thickness: 10, len: 0.6 };
  return [
    {
      type: 'scatter3d' as const,
      mode: 'markers' as const,
      x: [0],
      y: [0],
      z: [0],
      hoverinfo: 'skip' as const,
      showlegend: false,
      marker: {
        size: 0.01,
        opacity: 0,
        color: [colors.low],
        cmin: colors.low,
        cmax: colors.high,
        colorscale: theme[colors.scale].map(([at, color]): [number, string] => [at, color]),
        showscale: true,
        colorbar: {
          ...place,
          title: {
            text: escapeText(colors.title),
            side: narrow ? ('top' as const) : ('right' as const),
            font: { size: 11 },
          },
          tickvals: colors.marks.map(({ value }) => value),
          ticktext: colors.marks.map(({ text }) => escapeText(text)),
          outlinewidth: 0,
          tickfont: { color: theme.muted, size: 10 },
        },
      },
    },
  ];
}
