import type { Palette } from '../palette';
import { drawAxes } from './point-axes';
import type { Box } from './point-boxes';
import { projectionRows, unitsPerPixel, type Camera, type Size } from './point-camera';
import { channels, paletteIndices, paletteOf, type PointColors } from './point-colors';
import { byPriority, planLabels, type LabelPlan } from './point-labels';
import { drawOverlay, LABEL_SIZE, LINE_HEIGHT, type DrawnName } from './point-overlay';
import type { Pen } from './point-pen';
import { createProjector, type Projection } from './point-projection';
import type { PointFrame } from './point-renderer';
import { boundsOf, pointCount, type Bounds, type Scene } from './point-scene';
import { createTextWidth } from './point-text';

/** One picture of a scene, ready to be drawn; good until the next is made. */
export interface Picture {
  readonly scene: Scene;
  readonly theme: Palette;
  readonly bounds: Bounds;
  readonly rows: Float64Array;
  readonly projection: Projection;
  /** What a renderer needs at so many pixels of the screen per CSS pixel. */
  readonly frame: (ratio: number) => PointFrame;
  /** The 256 colours that `frame().indices` names. */
  readonly colors: readonly string[];
  /** What lies under the points; gives the places that it wrote on. */
  readonly drawUnder: (pen: Pen) => readonly Box[];
  /** What lies over them, off the places that are written on already; gives the names that it wrote. */
  readonly drawOver: (pen: Pen, written: readonly Box[]) => readonly DrawnName[];
}

/** Makes pictures; what has not changed since the last one (by identity) is not worked out again. */
export interface PictureMaker {
  make(scene: Scene, theme: Palette, camera: Camera, size: Size): Picture;
}

/** Most points that are tried for a name on a flat map. */
const MOST_NAMED = 12_000;
/** Opacity of points, and of those beside the lit and the chosen. */
const OPACITY = { plain: 0.85, faded: 0.6 } as const;

export function createPictureMaker(): PictureMaker {
  const projector = createProjector();
  const textWidth = createTextWidth();
  const slots = new Map<number, number>();
  let last: Scene | null = null;
  const bounds = remember(boundsOf, ({ positions, components }) => [positions, components]);
  const indices = remember(
    ({ colors, n }: { readonly colors: PointColors; readonly n: number }) => paletteIndices(colors, n),
    ({ colors, n }) => [colors, n],
  );
  const palette = remember(
    ({ colors, theme }: { readonly colors: PointColors; readonly theme: Palette }) => {
      const hex = paletteOf(colors, theme);
      return { hex, bytes: Uint8Array.from(hex.flatMap((color) => [...channels(color), 255])) };
    },
    ({ colors, theme }) => [colors, theme],
  );
  const ringed = remember(ringsOf, ({ chosen, positions }) => [chosen, positions.length]);
  const plan = remember(
    ({ scene, size }: { readonly scene: Scene; readonly size: Size }) =>
      planNames(scene, size, bounds(scene), textWidth),
    ({ scene, size }) => [
      scene.positions,
      scene.names,
      scene.priority,
      scene.visible,
      Math.min(size.width, size.height),
    ],
  );

  return {
    make(scene, theme, camera, size) {
      // Another map places its names anew; one that forms keeps each on its side.
      if (last && !last.forming && last.positions !== scene.positions) slots.clear();
      last = scene;
      const rows = projectionRows(camera, bounds(scene), size);
      const projection = projector.project(scene, rows, size, camera.zoom);
      const { hex, bytes } = palette({ colors: scene.colors, theme });
      const entries = indices({ colors: scene.colors, n: pointCount(scene) });
      const faded = scene.lit.length > 0 || (scene.chosen?.length ?? 0) > 0;
      const flat = scene.components === 2 && scene.names && !scene.forming;
      const named = flat ? plan({ scene, size }).at(camera.zoom) : [];
      return {
        scene,
        theme,
        bounds: bounds(scene),
        rows,
        projection,
        colors: hex,
        frame: (ratio) => ({
          projection,
          rows,
          scene,
          ratio,
          indices: entries,
          palette: bytes,
          ringed: ringed(scene),
          ringColor: channels(theme.text),
          opacity: faded ? OPACITY.faded : OPACITY.plain,
        }),
        drawUnder: (pen) =>
          drawAxes(pen, { scene, bounds: bounds(scene), camera, rows, size, theme, textWidth }),
        drawOver: (pen, written) =>
          drawOverlay(pen, {
            scene,
            projection,
            rows,
            theme,
            colorOf: (point) => hex[entries[point] ?? 255] ?? theme.muted,
            textWidth,
            named,
            written,
            slots,
          }),
      };
    },
  };
}

function ringsOf({ chosen, positions, components }: Scene): Uint8Array | null {
  if (!chosen || chosen.length === 0) return null;
  const rings = new Uint8Array(Math.floor(positions.length / components));
  for (const point of chosen) rings[point] = 1;
  return rings;
}

function planNames(
  scene: Scene,
  size: Size,
  bounds: Bounds,
  textWidth: ReturnType<typeof createTextWidth>,
): LabelPlan {
  const unit = unitsPerPixel({ components: 2, target: [0, 0, 0], azimuth: 0, elevation: 0, zoom: 1 }, size);
  const { visible, names = [], positions, components } = scene;
  const n = pointCount(scene);
  const points = Array.from({ length: n }, (_, i) => i).filter(
    (i) => (!visible || visible[i] === 1) && (names[i] ?? '') !== '',
  );
  const pixels = 1 / (2 * bounds.half * unit);
  return planLabels({
    candidates: byPriority(points, scene.priority, MOST_NAMED),
    x: Float32Array.from({ length: n }, (_, i) => positions[i * components]! * pixels),
    y: Float32Array.from({ length: n }, (_, i) => -positions[i * components + 1]! * pixels),
    widthOf: (point) => textWidth(names[point] ?? '', { size: LABEL_SIZE }),
    height: LINE_HEIGHT,
  });
}

/** Keeps the last result of a function for as long as its keys stay the same. */
function remember<Input, Result>(
  make: (input: Input) => Result,
  keysOf: (input: Input) => readonly unknown[],
): (input: Input) => Result {
  let last: { readonly keys: readonly unknown[]; readonly result: Result } | null = null;
  return (input) => {
    const keys = keysOf(input);
    if (!last || keys.some((key, k) => key !== last?.keys[k])) last = { keys, result: make(input) };
    return last.result;
  };
}
