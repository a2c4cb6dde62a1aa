export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface NamedPlace extends Place {
  readonly name: string;
}

/** How places and pixels of a square picture answer to each other; y runs upward in places, downward in pixels. */
export interface GuessFrame {
  readonly pixels: (place: Place) => readonly [number, number];
  readonly placeAt: (left: number, top: number) => Place;
}

/** Share of the picture left free around the points, for their names. */
const EDGE = 0.15;

/** A frame that holds all points, with one scale for both directions. */
export function guessFrame(points: readonly Place[], side: number): GuessFrame {
  const [x, y] = [range(points.map((point) => point.x)), range(points.map((point) => point.y))];
  const extent = Math.max(x.extent, y.extent) || 1;
  const scale = ((1 - 2 * EDGE) * side) / extent;
  return {
    pixels: (place) => [side / 2 + (place.x - x.middle) * scale, side / 2 - (place.y - y.middle) * scale],
    placeAt: (left, top) => ({
      x: x.middle + (left - side / 2) / scale,
      y: y.middle - (top - side / 2) / scale,
    }),
  };
}

function range(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { extent: high - low || 0, middle: values.length > 0 ? (low + high) / 2 : 0 };
}

/** Euclidean distance of two places. */
export function distanceOf(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Pixels that a name needs: as wide as a long word, as high as a line. */
const NAME = { width: 90, height: 13 };

/** How far down the name of each point stands, moved away from names above it where they would cover each other. */
export function nameHeights(pixels: readonly (readonly [number, number])[]): readonly number[] {
  const heights = pixels.map(([, top]) => top);
  const placed: number[] = [];
  for (const i of [...pixels.keys()].toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))) {
    const left = pixels[i]?.[0] ?? 0;
    const beside = placed.filter((other) => Math.abs((pixels[other]?.[0] ?? 0) - left) < NAME.width);
    const lowest = Math.max(-Infinity, ...beside.map((other) => heights[other] ?? 0));
    heights[i] = Math.max(heights[i] ?? 0, lowest + NAME.height);
    placed.push(i);
  }
  return heights;
}
