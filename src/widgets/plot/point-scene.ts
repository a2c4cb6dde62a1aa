import type { Palette } from '../palette';
import { escapeText } from './escape-text';
import { colorBarTraces, type PointColors, type PointGroup } from './point-colors';
import { PLOT_FONT } from './plot-font';

export interface Scene {
  readonly title: string;
  /** The part of the title that is set in italics and bold, for instance the word of “The *terrible* cluster”. */
  readonly emphasis?: string | undefined;
  /** Row-major [points × components]. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  /** True while positions still change. */
  readonly forming: boolean;
  /** Hover text of each point, as typed. */
  readonly texts: readonly string[];
  /** Short name of each point, for labels; without them only lit points are labeled. */
  readonly names?: readonly string[] | undefined;
  readonly colors: PointColors;
  readonly axes: readonly string[];
  /** Points to light and label, the selected one first. */
  readonly lit: readonly number[];
  /** Short name of each lit point, in the same order. */
  readonly litNames: readonly string[];
  /** 1 for each point that is drawn, picked and hopped to, 0 for the others; all of them where it is missing. */
  readonly visible?: Uint8Array | null | undefined;
  /** Points chosen by box or lasso, which get a ring. */
  readonly chosen?: readonly number[] | undefined;
  /** Which points are labeled first on a flat map, higher first; by default in the order of the points. */
  readonly priority?: Float32Array | null | undefined;
  /** Drawn over the points, in the coordinates of the map (as many numbers as components). */
  readonly lines?: readonly SceneLine[] | undefined;
  readonly marks?: readonly SceneMark[] | undefined;
}

/** A line of the picture; an arrow points at `to`. */
export interface SceneLine {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: 'arrow' | 'line' | 'dashed';
  readonly label?: string | undefined;
}

/** A place that is no point of the map, for instance the result of a calculation. */
export interface SceneMark {
  readonly at: readonly number[];
  readonly label: string;
  readonly kind: 'predicted';
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
export function buildTraces(scene: Scene, groups: readonly PointGroup[], theme: Palette, narrow: boolean) {
  const faded = scene.lit.length > 0;
  const lit = faded ? [litTrace(scene, theme)] : [];
  return {
    traces: [
      ...groups.map(({ points, name, color }) => ({
        ...coordinates(scene, points),
        name: name === null ? '' : escapeText(name),
        showlegend: name !== null,
        marker: {
          color: color(theme),
          size: markerSize(scene.texts.length),
          opacity: faded ? 0.6 : 0.85,
          line: { width: 0 },
        },
      })),
      ...lit,
      ...colorBarTraces(scene.colors, theme, narrow),
    ],
    points: [...groups.map(({ points }) => points), ...(faded ? [scene.lit] : [])],
  };
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

function coordinates(scene: Scene, points: ArrayLike<number>) {
  const { positions, components, texts, forming } = scene;
  const along = (axis: number) =>
    Float32Array.from(points, (i) => (axis < components ? (positions[i * components + axis] ?? 0) : 0));
  return {
    type: 'scatter3d' as const,
    mode: 'markers' as const,
    x: along(0),
    y: along(1),
    z: along(2),
    ...(forming
      ? { hoverinfo: 'none' as const }
      : {
          text: Array.from(points, (i) => escapeText(texts[i] ?? '')),
          hoverinfo: 'text' as const,
        }),
  };
}

function markerSize(points: number): number {
  return points > 20_000 ? 1.5 : points > 4000 ? 2.2 : points > 800 ? 3 : 4.5;
}

/** Layout of a scene; the camera is the plot's own (`uirevision` keeps what the visitor did). */
export function buildLayout(scene: Scene, theme: Palette, narrow: boolean) {
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
    margin: { l: 0, r: 0, t: 30, b: narrow && scene.colors.kind === 'scale' ? 56 : 0, autoexpand: !narrow },
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

/**
 * The view of a new map.
 *
 * @param distance 1 where the place is at least as wide as high; more where it is narrower, so that nothing is cut.
 */
export function homeCamera(components: 2 | 3, distance = 1) {
  return components === 2
    ? {
        eye: { x: 0, y: 0, z: 1.6 },
        up: { x: 0, y: 1, z: 0 },
        center: { x: 0, y: 0, z: 0 },
        projection: { type: 'orthographic' as const },
      }
    : {
        eye: { x: 1.1 * distance, y: 1.1 * distance, z: 0.7 * distance },
        up: { x: 0, y: 0, z: 1 },
        center: { x: 0, y: 0, z: -0.1 },
        projection: { type: 'perspective' as const },
      };
}

/** Most names written beside lit points; each is placed anew at every frame. */
const MOST_LABELS = 11;
/** Pixels between a lit point and its name. */
const REACH = { side: 58, row: 17, above: 28 };

/**
 * Names with a line to their point, fanned out so that near points can be read apart: on both sides, or on the
 * inner side of a point that lies near an edge of the home view.
 */
function labels(scene: Scene, theme: Palette) {
  const shown = scene.lit.slice(0, MOST_LABELS);
  const sides = labelSides(scene);
  const rows = Math.ceil((shown.length - 1) / sides.length);
  return shown.map((i, k) => {
    const [x, y, z] = pointAt(scene, i);
    const side = sides[(k - 1) % sides.length] ?? 1;
    const row = Math.floor((k - 1) / sides.length) - (rows - 1) / 2;
    const offset =
      k === 0
        ? { ax: 0, ay: -REACH.above, xanchor: 'center' as const }
        : {
            ax: side * REACH.side,
            ay: row * REACH.row,
            xanchor: side > 0 ? ('left' as const) : ('right' as const),
          };
    return {
      x,
      y,
      z,
      ...offset,
      text: escapeText(scene.litNames[k] ?? ''),
      showarrow: true,
      arrowhead: 0,
      arrowwidth: 0.8,
      arrowcolor: theme.muted,
      standoff: 3,
      bgcolor: theme.surface,
      opacity: 0.9,
      borderpad: 1,
      font: { size: k === 0 ? 13 : 11, color: theme.text },
    };
  });
}

/** Where names go: 1 = right, −1 = left of their points. */
function labelSides(scene: Scene): readonly number[] {
  const selected = scene.lit[0];
  if (selected === undefined) return [1];
  const [x, y] = pointAt(scene, selected);
  // Across the screen in the home view: x of a flat map, y − x of a map seen along its diagonal.
  const across = (scene.components === 2 ? x : (y - x) / Math.SQRT2) / halfSide(scene);
  return across < -0.4 ? [1] : across > 0.4 ? [-1] : [1, -1];
}
