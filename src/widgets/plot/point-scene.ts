import type { Palette } from '../palette';
import { escapeText } from './escape-text';
import { PLOT_FONT } from './plot-font';

/** What a colour says of each point. */
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

export interface Scene {
  readonly title: string;
  /** Row-major [points × components]. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  /** Hover text of each point, as typed. */
  readonly texts: readonly string[];
  readonly colors: PointColors;
  readonly axes: readonly string[];
  /** Points to light and label, the selected one first. */
  readonly lit: readonly number[];
  /** Short name of each lit point, in the same order. */
  readonly litNames: readonly string[];
}

/** Half the side of the cube that holds all points, a little more than the largest coordinate. */
export function halfSide({ positions }: Scene): number {
  let most = 0;
  for (const value of positions) most = Math.max(most, Math.abs(value));
  return most > 0 ? most * 1.05 : 1;
}

/** Coordinates of one point; z is 0 on a map of two dimensions. */
export function pointAt({ positions, components }: Scene, i: number): [number, number, number] {
  const at = i * components;
  return [positions[at] ?? 0, positions[at + 1] ?? 0, components === 3 ? (positions[at + 2] ?? 0) : 0];
}

/** Traces of a scene, and the point that each of their markers stands for. */
export function buildTraces(scene: Scene, theme: Palette) {
  const all = Array.from({ length: scene.texts.length }, (_, i) => i);
  const groups = groupPoints(scene, all);
  const lit = scene.lit.length > 0 ? [litTrace(scene, theme)] : [];
  const faded = scene.lit.length > 0;
  return {
    traces: [
      ...groups.map(({ points, name, marker }) => ({
        ...coordinates(scene, points),
        name: name === null ? '' : escapeText(name),
        showlegend: name !== null,
        marker: {
          ...marker(theme),
          size: markerSize(scene.texts.length),
          opacity: faded ? 0.55 : 0.85,
          line: { width: 0 },
        },
      })),
      ...lit,
    ],
    points: [...groups.map((group) => group.points), ...(faded ? [scene.lit] : [])],
  };
}

interface Group {
  readonly points: readonly number[];
  readonly name: string | null;
  readonly marker: (theme: Palette) => object;
}

function groupPoints({ colors }: Scene, all: readonly number[]): readonly Group[] {
  if (colors.kind === 'none')
    return [{ points: all, name: null, marker: ({ accent }) => ({ color: accent }) }];
  if (colors.kind === 'classes') {
    return colors.names.map((name, k) => ({
      points: all.filter((i) => colors.values[i] === k),
      name,
      marker: ({ categories }) => ({ color: categories[k % categories.length] }),
    }));
  }
  return [
    {
      points: all,
      name: null,
      marker: (theme) => ({
        color: colors.values,
        cmin: colors.low,
        cmax: colors.high,
        colorscale: theme[colors.scale],
        colorbar: {
          title: { text: escapeText(colors.title), side: 'right', font: { size: 11 } },
          tickvals: colors.marks.map(({ value }) => value),
          ticktext: colors.marks.map(({ text }) => escapeText(text)),
          thickness: 10,
          len: 0.6,
          outlinewidth: 0,
          tickfont: { color: theme.muted, size: 10 },
        },
      }),
    },
  ];
}

function litTrace(scene: Scene, theme: Palette) {
  const size = markerSize(scene.texts.length) + 4;
  return {
    ...coordinates(scene, scene.lit),
    name: 'Selected and neighbours',
    showlegend: false,
    marker: {
      color: scene.lit.map((_, i) => (i === 0 ? theme.selected : theme.text)),
      size: scene.lit.map((_, i) => (i === 0 ? size + 3 : size)),
      opacity: 1,
      line: { width: 1, color: theme.surface },
    },
  };
}

function coordinates(scene: Scene, points: readonly number[]) {
  const at = points.map((i) => pointAt(scene, i));
  return {
    type: 'scatter3d' as const,
    mode: 'markers' as const,
    x: Float32Array.from(at, ([x]) => x),
    y: Float32Array.from(at, ([, y]) => y),
    z: Float32Array.from(at, ([, , z]) => z),
    text: points.map((i) => escapeText(scene.texts[i] ?? '')),
    hoverinfo: 'text' as const,
  };
}

function markerSize(points: number): number {
  return points > 20_000 ? 1.5 : points > 4000 ? 2.2 : points > 800 ? 3 : 4.5;
}

/** Layout of a scene; the camera is the plot's own (`uirevision` keeps what the visitor did). */
export function buildLayout(scene: Scene, theme: Palette) {
  const R = halfSide(scene);
  const flat = scene.components === 2;
  const axis = (k: number) => ({
    title: { text: escapeText(scene.axes[k] ?? ''), font: { size: 11, color: theme.muted } },
    range: [-R, R],
    showspikes: false,
    showbackground: false,
    gridcolor: theme.grid,
    zerolinecolor: theme.grid,
    type: 'linear' as const,
    showticklabels: false,
    nticks: 5,
    visible: !(flat && k === 2),
  });
  return {
    title: { text: escapeText(scene.title), font: { size: 14, color: theme.text }, x: 0.02, y: 0.98 },
    font: { color: theme.text, family: PLOT_FONT },
    paper_bgcolor: 'rgba(0,0,0,0)',
    margin: { l: 0, r: 0, t: 30, b: 0 },
    showlegend: scene.colors.kind === 'classes',
    legend: { x: 0, y: 0, bgcolor: 'rgba(0,0,0,0)', itemsizing: 'constant' as const, font: { size: 11 } },
    hoverlabel: { bgcolor: theme.surface, bordercolor: theme.grid, font: { color: theme.text, size: 12 } },
    uirevision: scene.components,
    scene: {
      uirevision: scene.components,
      aspectmode: 'manual' as const,
      bgcolor: 'rgba(0,0,0,0)',
      dragmode: flat ? ('pan' as const) : ('turntable' as const),
      xaxis: axis(0),
      yaxis: axis(1),
      zaxis: axis(2),
      camera: homeCamera(scene.components),
      annotations: labels(scene, theme),
    },
  };
}

/** Side of the cube that is drawn; a flat map is seen without perspective, where only this makes it larger. */
export function homeSide(components: 2 | 3): number {
  return components === 2 ? 1.55 : 1;
}

export function homeCamera(components: 2 | 3) {
  return components === 2
    ? {
        eye: { x: 0, y: 0, z: 1.6 },
        up: { x: 0, y: 1, z: 0 },
        center: { x: 0, y: 0, z: 0 },
        projection: { type: 'orthographic' as const },
      }
    : {
        eye: { x: 1.1, y: 1.1, z: 0.7 },
        up: { x: 0, y: 0, z: 1 },
        center: { x: 0, y: 0, z: -0.1 },
        projection: { type: 'perspective' as const },
      };
}

/** Most names written beside lit points; each is placed by the browser at every frame. */
const MOST_LABELS = 16;

function labels(scene: Scene, theme: Palette) {
  return scene.lit.slice(0, MOST_LABELS).map((i, k) => {
    const [x, y, z] = pointAt(scene, i);
    return {
      x,
      y,
      z,
      text: escapeText(scene.litNames[k] ?? ''),
      showarrow: false,
      yshift: k === 0 ? 17 : 14,
      bgcolor: theme.surface,
      opacity: 0.88,
      borderpad: 1,
      font: { size: k === 0 ? 13 : 11, color: theme.text },
    };
  });
}
