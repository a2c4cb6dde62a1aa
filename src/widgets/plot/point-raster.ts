import { diameterAt } from './point-projection';
import { RING, RINGED_OPACITY, type DiscFrame } from './point-renderer';

/** Parts of a pixel to which places and radii of points are rounded. */
const PARTS = 4;

/** How much of each pixel of a square a disc covers. */
interface Mask {
  /** Pixels from the one that holds the middle to the square's edge. */
  readonly reach: number;
  readonly side: number;
  /** 0 … 1, row by row. */
  readonly cover: Float32Array;
}

/** Draws the points of a frame into the pixels of one picture (red, green, blue, alpha; not premultiplied). */
export interface Raster {
  /** @param pixels width × height × 4, cleared by the caller */
  draw(frame: DiscFrame, pixels: Uint8ClampedArray, width: number, height: number): void;
}

/**
 * A rasterizer of discs without any graphics interface: where graphics are made by software it is faster than WebGL.
 * The edge is as soft as a pixel: coverage = radius − distance + ½, between 0 and 1. The middle and the radius are
 * rounded to quarters of a pixel.
 */
export function createRaster(): Raster {
  const masks = new Map<number, Mask>();
  const maskOf = (radius: number, partX: number, partY: number): Mask => {
    const key = (radius * PARTS + partX) * PARTS + partY;
    let mask = masks.get(key);
    if (!mask) masks.set(key, (mask = makeMask(radius / PARTS, partX / PARTS, partY / PARTS)));
    return mask;
  };
  return {
    draw(frame, pixels, width, height) {
      const { projection, indices, palette, ringed, ringColor, ratio, opacity } = frame;
      const { screen, order } = projection;
      const paint = (
        x: number,
        y: number,
        radius: number,
        r: number,
        g: number,
        b: number,
        alpha: number,
      ) => {
        const atX = Math.floor(x * PARTS);
        const atY = Math.floor(y * PARTS);
        const column = Math.floor(atX / PARTS);
        const row = Math.floor(atY / PARTS);
        const mask = maskOf(Math.round(radius * PARTS), atX - column * PARTS, atY - row * PARTS);
        blend(pixels, width, height, mask, column, row, r, g, b, alpha);
      };
      for (let k = 0; k < order.length; k++) {
        const i = order[k]!;
        const x = screen[3 * i]! * ratio;
        const y = screen[3 * i + 1]! * ratio;
        const radius = (diameterAt(projection, screen[3 * i + 2]!) / 2) * ratio;
        if (x < -radius - 2 || y < -radius - 2 || x > width + radius + 2 || y > height + radius + 2) continue;
        const ring = ringed !== null && ringed[i] === 1;
        if (ring) paint(x, y, radius + RING * ratio, ...ringColor, RINGED_OPACITY);
        const entry = indices[i]! * 4;
        const alpha = ring ? 1 : opacity;
        paint(x, y, radius, palette[entry]!, palette[entry + 1]!, palette[entry + 2]!, alpha);
      }
    },
  };
}

function makeMask(radius: number, x: number, y: number): Mask {
  const reach = Math.ceil(radius + 1);
  const side = 2 * reach + 1;
  const middle = 0.5 / PARTS; // the places that are rounded to one part, on average
  const cover = Float32Array.from({ length: side * side }, (_, at) => {
    const dx = (at % side) - reach + 0.5 - x - middle;
    const dy = Math.floor(at / side) - reach + 0.5 - y - middle;
    return Math.max(0, Math.min(1, radius - Math.hypot(dx, dy) + 0.5));
  });
  return { reach, side, cover };
}

/** Lays one disc over what is there. */
function blend(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  { reach, side, cover }: Mask,
  column: number,
  row: number,
  r: number,
  g: number,
  b: number,
  alpha: number,
): void {
  const left = column - reach;
  const top = row - reach;
  const fromX = Math.max(0, -left);
  const toX = Math.min(side, width - left);
  const fromY = Math.max(0, -top);
  const toY = Math.min(side, height - top);
  for (let y = fromY; y < toY; y++) {
    let at = ((top + y) * width + left + fromX) * 4;
    for (let x = fromX; x < toX; x++, at += 4) {
      const a = cover[y * side + x]! * alpha;
      if (a === 0) continue;
      const beneath = pixels[at + 3]!;
      if (beneath === 0) {
        pixels[at] = r;
        pixels[at + 1] = g;
        pixels[at + 2] = b;
        pixels[at + 3] = a * 255;
        continue;
      }
      const total = a + (beneath / 255) * (1 - a);
      const share = a / total;
      pixels[at] = pixels[at]! + (r - pixels[at]!) * share;
      pixels[at + 1] = pixels[at + 1]! + (g - pixels[at + 1]!) * share;
      pixels[at + 2] = pixels[at + 2]! + (b - pixels[at + 2]!) * share;
      pixels[at + 3] = total * 255;
    }
  }
}
