import type { Projection } from './point-projection';
import type { Scene } from './point-scene';

/** Round points over nothing (the background shines through), as they lie on the screen. */
export interface DiscFrame {
  readonly projection: Projection;
  /** Pixels of the screen per CSS pixel. */
  readonly ratio: number;
  /** Palette entry of each point. */
  readonly indices: Uint8Array;
  /** Red, green, blue and 255 for each of the 256 entries. */
  readonly palette: Uint8Array;
  /** 1 for each point with a ring, which is opaque too; null when there is none. */
  readonly ringed: Uint8Array | null;
  readonly ringColor: readonly [number, number, number];
  /** Opacity of the points without a ring, 0 … 1. */
  readonly opacity: number;
}

/** The same with what a renderer needs that projects by itself. */
export interface PointFrame extends DiscFrame {
  /** See `projectionRows`. */
  readonly rows: Float64Array;
  readonly scene: Scene;
}

/** CSS pixels by which a ring widens a point on each side. */
export const RING = 1.75;
export const RINGED_OPACITY = 0.95;

/** Draws points into its canvas. What has not changed since the last frame (by identity) is not sent again. */
export interface PointRenderer {
  readonly kind: 'webgl' | 'canvas';
  readonly canvas: HTMLCanvasElement;
  draw(frame: PointFrame): void;
  dispose(): void;
}
